<?php
// A plug-in that dies on one comment, as some do, and fails every answer in which it stands: the
// one whose number is written beside the log of requests, if any is.
add_filter('rest_prepare_comment', function ($response, $comment) {
  $file = dirname(getenv('UPPSIKT_REQUEST_LOG')) . '/dies-on';
  if (is_readable($file) && trim(file_get_contents($file)) === (string) $comment->comment_ID) {
    throw new Error('dies on comment ' . $comment->comment_ID);
  }
  return $response;
}, 10, 2);
