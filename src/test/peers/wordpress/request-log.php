<?php
// Writes every REST request and what came of it, on the disk before the answer goes out.
add_filter('rest_post_dispatch', function ($response, $server, $request) {
  $data = $response->get_data();
  $comment = is_array($data) && isset($data['id'], $data['status']) ? $data : [];
  $line = json_encode([
    'at' => (new DateTimeImmutable('now', new DateTimeZone('UTC')))->format('Y-m-d\TH:i:s.u\Z'),
    'method' => $request->get_method(),
    'route' => $request->get_route(),
    'id' => $comment['id'] ?? null,
    'parent' => $comment['parent'] ?? null,
    'asked' => $request->get_json_params()['status'] ?? null,
    'now' => $comment['status'] ?? null,
    'status' => $response->get_status(),
    'user' => wp_get_current_user()->user_login ?: null,
  ], JSON_UNESCAPED_SLASHES) . "\n";
  $log = fopen(getenv('UPPSIKT_REQUEST_LOG'), 'ab');
  flock($log, LOCK_EX);
  fwrite($log, $line);
  fsync($log);
  fclose($log);
  return $response;
}, 10, 3);
