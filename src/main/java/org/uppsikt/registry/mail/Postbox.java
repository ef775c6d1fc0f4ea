package org.uppsikt.registry.mail;

import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.HeaderTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.uppsikt.registry.Fault;
import org.uppsikt.registry.News;
import org.uppsikt.registry.Word;

/// One mailbox, opened to be read only: reading marks nothing as read and moves nothing, since
/// people work in it too.
final class Postbox implements AutoCloseable {

  /// Messages of one reading; the next one goes on.
  private static final int MOST = 500;

  private final Store store;
  private final Folder folder;

  private Postbox(Store store, Folder folder) {
    this.store = store;
    this.folder = folder;
  }

  static Postbox open(Sessions sessions, MailAccount.Mailbox mailbox, Supplier<char[]> password)
      throws MessagingException {
    Store store = sessions.reading(mailbox.server()).getStore("imap");
    try {
      store.connect(mailbox.user(), new String(password.get()));
      Folder folder = store.getFolder(mailbox.folder());
      folder.open(Folder.READ_ONLY);
      return new Postbox(store, folder);
    } catch (MessagingException e) {
      close(store);
      throw e;
    }
  }

  boolean holds(String messageId) throws MessagingException {
    return folder.search(new HeaderTerm("Message-ID", messageId)).length > 0;
  }

  /// Goes through what came after the cursor, oldest first. A mailbox that was made anew (another
  /// UIDVALIDITY, RFC 9051 2.3.1.1) is read from its beginning: repeats are recognised by `work`.
  ///
  /// Where the connection is lost the next reading begins with the message that was being read.
  News news(Optional<String> cursor) throws MessagingException {
    var uids = (UIDFolder) folder;
    long validity = uids.getUIDValidity();
    long after = cursor.flatMap(text -> Cursor.read(text, validity)).orElse(0L);
    var words = new ArrayList<Word>();
    int unreadable = 0;
    Optional<Fault> lost = Optional.empty();
    int read = 0;
    for (Message message : uids.getMessagesByUID(after + 1, UIDFolder.LASTUID)) {
      if (read == MOST) {
        break;
      }
      try {
        long uid = uids.getUID(message);
        if (uid <= after) {
          continue;
        }
        Incoming.Reading reading = read(message);
        reading.word().ifPresent(words::add);
        unreadable += reading.readable() ? 0 : 1;
        after = uid;
        read++;
      } catch (MessagingException e) {
        lost = Optional.of(Faults.name(e).fault());
        break;
      }
    }
    return new News(
        List.copyOf(words), Optional.of(Cursor.write(validity, after)), lost, unreadable);
  }

  /// A message that cannot be understood is left out; but a connection that broke meanwhile is why
  /// this one could not be, whatever the library says of it.
  private Incoming.Reading read(Message message) throws MessagingException {
    Incoming.Reading reading = Incoming.read(message);
    if (!reading.readable() && !folder.isOpen()) {
      throw new FolderClosedException(folder);
    }
    return reading;
  }

  @Override
  public void close() {
    try {
      folder.close(false);
    } catch (MessagingException | IllegalStateException e) {
      // What was read was read; the connection is gone either way.
    }
    close(store);
  }

  private static void close(Store store) {
    try {
      store.close();
    } catch (MessagingException e) {
      // As above.
    }
  }
}
