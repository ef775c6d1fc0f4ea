<?php
// Filled in by wordpress.sh: a site for tests, on loopback alone, that calls nobody.
define('DB_NAME', 'wp');
define('DB_USER', 'wp');
define('DB_PASSWORD', 'wp');
define('DB_HOST', '127.0.0.1:@DBPORT@');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $name) {
  define($name . '_KEY', 'test-key-' . $name);
  define($name . '_SALT', 'test-salt-' . $name);
}
$table_prefix = 'wp_';
// Application passwords over plain http are allowed on a local site only.
define('WP_ENVIRONMENT_TYPE', 'local');
define('WP_HOME', '@URL@');
define('WP_SITEURL', '@URL@');
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('DISABLE_WP_CRON', true);
define('WP_DEBUG', true);
define('WP_DEBUG_LOG', '@LOG@/wp-debug.log');
define('WP_DEBUG_DISPLAY', false);
if (!defined('ABSPATH')) {
  define('ABSPATH', __DIR__ . '/');
}
require_once ABSPATH . 'wp-settings.php';
