<?php
// Installs the site, its people with application passwords, and its posts; prints them as JSON.
define('WP_INSTALLING', true);
require __DIR__ . '/load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

function person(string $login, string $role): int {
  return wp_insert_user([
    'user_login' => $login,
    'user_pass' => $login . '-login-1',
    'user_email' => $login . '@example.test',
    'display_name' => ucfirst($login),
    'role' => $role,
  ]);
}

wp_install('Prov', 'admin', 'admin@example.test', true, '', wp_slash('admin-login-1'));
$options = [
  'permalink_structure' => '/%postname%/',
  'comment_moderation' => '0',
  'comment_previously_approved' => '0',
  'comments_notify' => '0',
  'moderation_notify' => '0',
  'template' => 'prov',
  'stylesheet' => 'prov',
];
array_map('update_option', array_keys($options), $options);
$GLOBALS['wp_rewrite']->init();
flush_rewrite_rules();

$people = [
  'admin' => get_user_by('login', 'admin')->ID,
  'moderator' => person('moderator', 'editor'),
  'colleague' => person('colleague', 'editor'),
  'author' => person('author', 'author'),
  'subscriber' => person('subscriber', 'subscriber'),
];
$out = ['url' => getenv('WP_URL'), 'version' => $GLOBALS['wp_version'], 'app_password' => []];
foreach ($people as $login => $id) {
  [$password] =
      WP_Application_Passwords::create_new_application_password($id, ['name' => 'console-' . $login]);
  $out['app_password'][$login] = $password;
}
foreach (['Sommarens evenemang', 'Ny skola & ny väg', 'Öppettider'] as $i => $title) {
  $out['posts'][] = wp_insert_post([
    'post_title' => $title,
    'post_content' => '<p>Inlägg ' . ($i + 1) . ' från kommunen.</p>',
    'post_status' => 'publish',
    'post_author' => $people['admin'],
    'comment_status' => 'open',
  ]);
}
wp_delete_comment(1, true);
echo json_encode($out, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES), "\n";
