<?php
// Router of PHP's own web server: real files as they are, everything else to WordPress.
$root = $_SERVER['DOCUMENT_ROOT'];
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
$script = rtrim($path, '/') . '/index.php';
if ($path !== '/' && is_dir($root . $path) && is_file($root . $script)) {
  $_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = $script;
  chdir($root . $path);
  require $root . $script;
  return;
}
if ($path !== '/' && is_file($root . $path)) {
  return false;
}
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = '/index.php';
chdir($root);
require $root . '/index.php';
