/// The practice channels of Björkvik, a municipality that does not exist: a small HTTP server that
/// runs as a process of its own and behaves like three platforms. Nothing leaves the machine: it
/// listens on the loopback address only, and every call needs the token that lies in its data
/// directory. May use the JDK's own HTTP server and Jackson, and nothing of the program: it is the
/// other side of the wire.
///
/// # Starting and stopping
///
/// `java -cp … org.uppsikt.channel.practice.server.PracticeServer --data DIR --port 0 [--speed 60]`
///
/// When it listens it prints one JSON line, `{"port":40123}`. It ends when its standard input ends,
/// so that it never outlives the program that started it. A second start with the same directory
/// goes on where the first stopped; two at once are refused: the second
/// waits some seconds for the first to end and then gives up (`{"error":"in-use"}`, exit code 3).
/// So it does where it cannot write (`no-room`), cannot read what it keeps (`damaged`) or may not
/// listen (`no-port`).
///
/// # Files in the data directory
///
/// - `token`: the secret of the interface, made at the first start. Sent as
///   `Authorization: Bearer TOKEN`.
/// - `changes.log`: what happened on the channels, one JSON line per change. The state is the fold
///   of it.
/// - `requests.log`: what was asked, one JSON line per request ([RequestLine]). For a request that
///   changes something both lines are on the disk before the answer leaves. After a kill between
///   the two, the next start writes the missing request line with the result `recovered`. A kill
///   therefore loses nothing that was acknowledged, and the two files never contradict each other.
///
/// # Reading
///
/// - `GET /channels` gives `{"channels":[{id, kind, name, url}]}`.
/// - `GET /channels/C/posts` gives `[{id, channel, author, at, text, lang, permalink}]`.
/// - `GET /channels/C/items?after=SEQ&limit=N` gives the changes after SEQ, oldest first, N at most
///   200 (50 unless told): `[{seq, at, kind, request, item}]`. A page of N may have a next one.
/// - `GET /channels/C/items/I` gives the item as it is now.
/// - `GET /channels/C/items/I/replies?text=T` gives `{"replies":[item]}`: the own replies
///   to I, only those with exactly the text T where T is given.
///
/// A change is `NEW`, `EDITED`, `HIDDEN`, `RESTORED`, `DELETED` or `DELETED_BY_AUTHOR`; `seq` only
/// grows, over all channels. An item ([BoardItem]) comes whole, as it was just after that change,
/// so that every version of an edited text can be read. A deleted item keeps its id and place and
/// loses text and sender.
///
/// # Changing
///
/// - `POST /channels/C/items/I/hide` and `…/restore` may be repeated: the second time the result is
///   `unchanged`.
/// - `DELETE /channels/C/items/I` is final.
/// - `POST /channels/C/items/I/reply` and `…/private-reply` with `{"text":"…"}` give 201 and the
///   created item; asked twice it is made twice.
///
/// A header `Idempotency-Key` is written to the log and otherwise ignored, as real platforms have
/// none: a doubled reply must show. Refusals are `{"error":CODE}`: 400 `malformed`, 401
/// `unauthorised`, 404 `unknown`, 405 `method`, 409 `not-offered` (a message cannot be hidden or
/// answered in the open) or `hidden` (Instagram answers no hidden comment), 410 `deleted`, 413
/// `too-large`.
///
/// # People and faults for tests
///
/// `POST /channels/C/items` with `{"text":"…","sender":"NAME"}` is a person who comments (without
/// `sender`: one whose name the platform withholds), `PUT /channels/C/items/I` with `{"text":"…"}`
/// the sender who edits.
///
/// `POST /faults` with `{"kind":"hang","method":"POST","path":"/hide","times":1,"seconds":5}` makes
/// the next `times` requests of that method whose path contains `path` go wrong ([FaultKind]);
/// `DELETE /faults` ends all faults and lets go what hangs. They live in memory only.
@NullMarked
package org.uppsikt.channel.practice.server;

import org.jspecify.annotations.NullMarked;
