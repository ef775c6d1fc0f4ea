#!/bin/bash
# wordpress.sh up|down|comment|comments|need
#
# A WordPress on loopback for the live tests, with a database server of its own.
#   up       starts it afresh and prints $W/wp.json: application passwords, posts, URL
#   down     stops it and removes $W
#   comment  reads JSON Lines of visitor comments and stores them as the site's form would;
#            prints their ids (fields: post, text, and optionally parent, name, email, url, ip,
#            agent, status, at, user, type)
#   comments prints every comment as it lies in the database, as JSON Lines
#   need     exits 0 where everything is installed, else prints the packages to install
#
# Every request to the REST interface is written to $W/log/requests.jsonl, on the disk before the
# answer goes out, so that a test that kills the program can judge from the server's own word.
set -euo pipefail

W=${W:-/tmp/uppsikt-wordpress}
PORT=${PORT:-8081}
DBPORT=${DBPORT:-3399}
SOURCE=${SOURCE:-/usr/share/wordpress}
HERE=$(cd "$(dirname "$0")" && pwd)
SITE=$W/site
SOCKET=$W/db/socket
URL=http://127.0.0.1:$PORT
PACKAGES="wordpress php-cli php-mysql php-curl php-xml php-mbstring mariadb-server"

sql() { mariadb --no-defaults -uroot -S "$SOCKET" "$@"; }
run_php() { WP_DIR=$SITE WP_URL=$URL php -d memory_limit=512M "$@"; }

need() {
  if [ -d "$SOURCE" ] && command -v php >/dev/null && command -v mariadbd >/dev/null; then
    return 0
  fi
  echo "$PACKAGES"
  return 1
}

down() {
  if [ -f "$W/php.pid" ]; then kill -- "-$(cat "$W/php.pid")" 2>/dev/null; fi
  if [ -S "$SOCKET" ]; then
    mariadb-admin --no-defaults -uroot -S "$SOCKET" shutdown 2>/dev/null
    for _ in $(seq 100); do [ -S "$SOCKET" ] || break; sleep 0.1; done
  fi
  rm -rf "$W"
}

wait_for() {
  for _ in $(seq 300); do
    "$@" >/dev/null 2>&1 && return 0
    sleep 0.1
  done
  echo "gave up waiting: $1" >&2
  return 1
}

start_database() {
  mkdir -p "$W"/{db,log} "$SITE"
  chown mysql "$W/db"
  mariadb-install-db --no-defaults --user=mysql --datadir="$W/db" \
    --auth-root-authentication-method=normal --skip-test-db >"$W/log/install-db.log" 2>&1
  setsid mariadbd --no-defaults --user=mysql --datadir="$W/db" --socket="$SOCKET" \
    --bind-address=127.0.0.1 --port="$DBPORT" --pid-file="$W/db/pid" \
    --innodb-buffer-pool-size=64M --performance-schema=OFF >"$W/log/mariadb.log" 2>&1 &
  wait_for mariadb-admin --no-defaults -uroot -S "$SOCKET" ping
  sql -e "CREATE DATABASE wp CHARACTER SET utf8mb4;
    CREATE USER wp@localhost IDENTIFIED BY 'wp'; GRANT ALL ON wp.* TO wp@localhost;
    CREATE USER wp@127.0.0.1 IDENTIFIED BY 'wp'; GRANT ALL ON wp.* TO wp@127.0.0.1;"
}

lay_out_site() {
  # Debian's package links to libraries elsewhere; the site gets its own copy of all of it.
  cp -rL "$SOURCE/." "$SITE/" 2>/dev/null || true
  rm -f "$SITE/wp-config.php"
  mkdir -p "$SITE/wp-content/mu-plugins" "$SITE/wp-content/uploads"
  cp "$HERE"/wordpress/{request-log,dies-on}.php "$SITE/wp-content/mu-plugins/"
  mkdir -p "$SITE/wp-content/themes"
  cp -r "$HERE/wordpress/theme" "$SITE/wp-content/themes/prov"
  sed -e "s#@DBPORT@#$DBPORT#" -e "s#@URL@#$URL#" -e "s#@LOG@#$W/log#" \
    "$HERE/wordpress/wp-config.php" >"$SITE/wp-config.php"
}

start_web() {
  UPPSIKT_REQUEST_LOG=$W/log/requests.jsonl PHP_CLI_SERVER_WORKERS=4 \
    setsid php -d memory_limit=512M -d post_max_size=64M -d opcache.enable_cli=1 -S "127.0.0.1:$PORT" -t "$SITE" \
    "$HERE/wordpress/router.php" >"$W/log/php.log" 2>&1 &
  echo $! >"$W/php.pid"
  wait_for curl -sf -o /dev/null "$URL/wp-json/"
}

up() {
  need >&2
  if [ -d "$W" ]; then
    set +e; down; set -e
  fi
  start_database
  lay_out_site
  run_php "$HERE/wordpress/install.php" >"$W/wp.json"
  start_web
  cat "$W/wp.json"
}

case "${1:-up}" in
  up) up ;;
  down) set +e; down ;;
  comment) run_php "$HERE/wordpress/comment.php" ;;
  comments) run_php "$HERE/wordpress/comments.php" ;;
  need) need ;;
  *) sed -n '2,14p' "$0" >&2; exit 2 ;;
esac
