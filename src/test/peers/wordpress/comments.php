<?php
// Prints every comment as it lies in the database, one JSON object a line, past all filters.
require __DIR__ . '/load.php';
$rows = $GLOBALS['wpdb']->get_results(
    'select comment_ID id, comment_post_ID post, comment_parent parent, comment_content text,'
    . ' comment_approved status, user_login login from wp_comments'
    . ' left join wp_users on wp_users.ID = user_id order by comment_ID');
foreach ($rows as $row) {
  echo json_encode($row, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES), "\n";
}
