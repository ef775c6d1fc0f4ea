#!/bin/bash
# mail.sh up|down|need
#
# A mail server on loopback for the live tests: Postfix that takes mail in and Dovecot that keeps it.
#   up    starts it afresh and prints $W/mail.json: host, ports, accounts, certificate
#   down  stops it and removes $W
#   need  exits 0 where everything is installed, else prints the packages to install
#
# Ports from $PORT on: +0 delivery, +1 submission (STARTTLS, login), +2 submission that offers no
# TLS, +3 submission with the certificate of another name, +4 LMTP, +5 IMAP, +6 IMAP over TLS.
# Accounts: office@ and registry@; full@ has no room left, ghost@ is known to Postfix and not to
# Dovecot (its mail comes back), nobody@ is known to none.
set -euo pipefail

W=${W:-/tmp/uppsikt-mail}
PORT=${PORT:-18490}
PACKAGES="postfix dovecot-imapd dovecot-lmtpd"
DOMAIN=bjorkvik.example.test

need() {
  command -v postfix >/dev/null && command -v dovecot >/dev/null && command -v doveadm >/dev/null && return 0
  echo "$PACKAGES"
  return 1
}

down() {
  [ -d "$W/postfix/etc" ] && postfix -c "$W/postfix/etc" stop >/dev/null 2>&1
  [ -e "$W/dovecot/dovecot.conf" ] && doveadm -c "$W/dovecot/dovecot.conf" stop >/dev/null 2>&1
  rm -rf "$W"
}

certificate() { # name file
  openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj "/CN=$1" -addext "subjectAltName=$3" \
    -keyout "$W/tls/$2.key" -out "$W/tls/$2.pem" 2>/dev/null
}

lay_out() {
  mkdir -p "$W"/{tls,dovecot/run,dovecot/mail,postfix/etc,postfix/queue,postfix/data}
  chmod 755 "$W" "$W/postfix" "$W/dovecot"
  chown -R dovecot:dovecot "$W/dovecot/mail"
  chown postfix "$W/postfix/data"
  certificate mail.$DOMAIN mail "DNS:mail.$DOMAIN,DNS:localhost,IP:127.0.0.1"
  certificate other.example.test other "DNS:other.example.test"
  cat >"$W/dovecot/users" <<USERS
office@$DOMAIN:{PLAIN}kontoret 1::::::
registry@$DOMAIN:{PLAIN}diariet 1::::::
full@$DOMAIN:{PLAIN}fullt 1::::::userdb_quota_rule=*:bytes=1
USERS
  for name in office registry full ghost; do echo "$name@$DOMAIN $name"; done >"$W/postfix/mailboxes"
}

dovecot_settings() {
  local user group
  user=$(id -u dovecot) group=$(id -g dovecot)
  cat <<CONF
base_dir = $W/dovecot/run
state_dir = $W/dovecot/run
log_path = $W/dovecot/log
protocols = imap lmtp
listen = 127.0.0.1
ssl = yes
ssl_cert = <$W/tls/mail.pem
ssl_key = <$W/tls/mail.key
disable_plaintext_auth = yes
auth_mechanisms = plain login
mail_location = maildir:$W/dovecot/mail/%u
mail_plugins = quota
first_valid_uid = 1
quota_full_tempfail = no
passdb {
  driver = passwd-file
  args = scheme=PLAIN username_format=%u $W/dovecot/users
}
userdb {
  driver = passwd-file
  args = username_format=%u $W/dovecot/users
  override_fields = uid=$user gid=$group home=$W/dovecot/mail/%u
}
plugin {
  quota = maildir:room
  quota_rule = *:storage=500M
}
namespace inbox {
  inbox = yes
}
service imap-login {
  inet_listener imap {
    address = 127.0.0.1
    port = $((PORT + 5))
  }
  inet_listener imaps {
    address = 127.0.0.1
    port = $((PORT + 6))
    ssl = yes
  }
}
service lmtp {
  inet_listener lmtp {
    address = 127.0.0.1
    port = $((PORT + 4))
  }
}
service auth {
  unix_listener $W/postfix/queue/auth {
    mode = 0666
  }
}
CONF
}

postfix_settings() {
  cat <<CONF
compatibility_level = 3.6
queue_directory = $W/postfix/queue
data_directory = $W/postfix/data
myhostname = mail.$DOMAIN
mydestination =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
virtual_mailbox_domains = $DOMAIN
virtual_mailbox_maps = texthash:$W/postfix/mailboxes
virtual_transport = lmtp:inet:127.0.0.1:$((PORT + 4))
default_transport = error:5.7.1 no delivery outside the test domain
relay_transport = error:5.7.1 no relay
smtpd_relay_restrictions = permit_sasl_authenticated, reject_unauth_destination
smtpd_reject_unlisted_recipient = yes
smtpd_tls_cert_file = $W/tls/mail.pem
smtpd_tls_key_file = $W/tls/mail.key
smtpd_tls_security_level = may
smtpd_sasl_type = dovecot
smtpd_sasl_path = auth
smtpd_error_sleep_time = 0
smtpd_client_connection_rate_limit = 0
maillog_file = $W/postfix/maillog
maillog_file_prefixes = $W
alias_maps =
alias_database =
biff = no
message_size_limit = 52428800
CONF
}

submission() { # offset tls-level extra
  echo "127.0.0.1:$((PORT + $1)) inet n - n - - smtpd"
  echo "  -o smtpd_tls_security_level=$2"
  echo "  -o smtpd_sasl_auth_enable=yes"
  echo "  -o smtpd_client_restrictions=permit_sasl_authenticated,reject"
  if [ -n "${3:-}" ]; then
    echo "  -o smtpd_tls_cert_file=$W/tls/$3.pem"
    echo "  -o smtpd_tls_key_file=$W/tls/$3.key"
  fi
}

postfix_services() {
  echo "127.0.0.1:$PORT inet n - n - - smtpd"
  submission 1 encrypt
  submission 2 none
  submission 3 encrypt other
  cat <<CONF
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
lmtp unix - - n - - lmtp
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
local unix - n n - - local
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
CONF
}

wait_for_port() {
  for _ in $(seq 100); do
    (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null && return 0
    sleep 0.1
  done
  echo "gave up waiting: port $1" >&2
  return 1
}

up() {
  need >&2
  set +e; down; set -e
  lay_out
  dovecot_settings >"$W/dovecot/dovecot.conf"
  postfix_settings >"$W/postfix/etc/main.cf"
  postfix_services >"$W/postfix/etc/master.cf"
  dovecot -c "$W/dovecot/dovecot.conf"
  postfix -c "$W/postfix/etc" start >"$W/start.log" 2>&1
  for offset in 0 1 2 3 4 5 6; do wait_for_port $((PORT + offset)); done
  cat >"$W/mail.json" <<JSON
{"domain":"$DOMAIN","port":$PORT,"certificate":"$W/tls/mail.pem","other":"$W/tls/other.pem",
 "password":{"office":"kontoret 1","registry":"diariet 1","full":"fullt 1"},"log":"$W/postfix/maillog"}
JSON
  cat "$W/mail.json"
}

case "${1:-up}" in
  up) up ;;
  down) set +e; down ;;
  need) need ;;
  *) sed -n '2,13p' "$0" >&2; exit 2 ;;
esac
