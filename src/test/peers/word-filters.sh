#!/bin/bash
# Measures word filters of npm and Maven Central on the labelled rows ours are measured on, and our
# rules beside them: src/test/peers/word-filters.sh FOLDER. Needs node, npm, mvn and JDK 25 (the one of
# JAVA_HOME, or java on the path), and the program built in target/classes with its class path in target/cp.txt. Prints macro-F1 by file: a row counts
# as found where a filter finds anything. The lists of LDNOOBW are those of npm naughty-words and of
# the folder; every filter that takes words of its own is given the list of the row's language.
set -eu
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
release=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/.*java.specification.version = //p')
if [ "${release:-0}" -lt 25 ]; then
  echo "$java is Java ${release:-unknown}; set JAVA_HOME to a JDK 25" >&2
  exit 2
fi
rows=$(cd "$1" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
work=$root/target/word-filters
mkdir -p "$work"
cp "$here/word-filters.mjs" "$here/WordFilters.java" "$work"
cd "$work"
[ -d node_modules ] || npm install --no-audit --no-fund --silent \
  obscenity@0.4.6 bad-words@4.0.0 bad-words-next@3.2.0 leo-profanity@1.9.0 @2toad/profanity@3.3.0
node word-filters.mjs "$rows"
[ -d jars ] || mvn -B -ntp -q dependency:copy-dependencies -f "$here/word-filters-pom.xml" \
  -DoutputDirectory="$work/jars"
"$java" -cp "jars/*" WordFilters.java "$rows"
for file in rtplx-sv rtplx-nb rtplx-da rtplx-fi rtplx-en dkhate; do
  "$java" -cp "$root/target/classes:$(cat "$root/target/cp.txt")" org.uppsikt.Launcher \
    eval --source=rules "$rows/$file.tsv" | grep -m1 ' any ' | sed "s/^/ours, rules alone, $file: /"
done
