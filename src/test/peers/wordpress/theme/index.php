<?php
// The plainest page that shows a post and its comments through WordPress's own filters.
?>
<!doctype html>
<html><head><meta charset="utf-8"><title><?php bloginfo('name'); ?></title></head><body>
<?php
while (have_posts()) {
  the_post();
  the_title('<h1>', '</h1>');
  the_content();
  foreach (get_comments(['post_id' => get_the_ID(), 'status' => 'approve']) as $comment) {
    echo '<article id="comment-', (int) $comment->comment_ID, '">';
    comment_author($comment);
    comment_text($comment);
    echo '</article>';
  }
}
?>
</body></html>
