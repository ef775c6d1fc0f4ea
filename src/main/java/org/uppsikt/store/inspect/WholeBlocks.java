package org.uppsikt.store.inspect;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// A database file as long as its whole blocks.
///
/// H2 writes blocks of [FileCipher#BLOCK] bytes and nothing else. Part of one at the end is what a
/// full disk, a quota or the end of the process cut short. H2's encryption takes it for a file
/// whose last block holds less than it does, and then reads one block too few: the last commit
/// before it, which is whole, would be lost.
///
/// Reading and writing at a position needs no lock, since the file below has its own.
@SuppressWarnings("UnsynchronizedOverridesSynchronized")
final class WholeBlocks extends FileBaseDefault {

  private final FileChannel file;

  WholeBlocks(FileChannel file) {
    this.file = file;
  }

  @Override
  public long size() throws IOException {
    return file.size() / FileCipher.BLOCK * FileCipher.BLOCK;
  }

  @Override
  public int read(ByteBuffer target, long position) throws IOException {
    return file.read(target, position);
  }

  @Override
  public int write(ByteBuffer source, long position) throws IOException {
    return file.write(source, position);
  }

  @Override
  protected void implTruncate(long length) throws IOException {
    file.truncate(length);
  }

  @Override
  public void force(boolean metaData) throws IOException {
    file.force(metaData);
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return file.tryLock(position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    file.close();
  }

  /// Has H2 see the databases behind the scheme so. What it puts beside them for a while is as long
  /// as it is.
  public static final class Scheme extends FilePathWrapper {

    private static final String NAME = "whole";

    /// The path as H2 is given it.
    static String of(String path) {
      FilePath.register(new Scheme());
      return NAME + ":" + path;
    }

    @Override
    public String getScheme() {
      return NAME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
      FileChannel file = getBase().open(mode);
      return isDatabase() ? new WholeBlocks(file) : file;
    }

    @Override
    public long size() {
      long size = getBase().size();
      return isDatabase() ? size / FileCipher.BLOCK * FileCipher.BLOCK : size;
    }

    private boolean isDatabase() {
      return getBase().getName().endsWith(DatabaseUrl.ENDING);
    }
  }
}
