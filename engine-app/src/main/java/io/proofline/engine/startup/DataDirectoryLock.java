package io.proofline.engine.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.stereotype.Component;

/** Keeps a second platform off a data folder that one is running on; the lock ends with the process, however it ends. */
@Component
public class DataDirectoryLock implements AutoCloseable {

    private final FileChannel channel;

    public DataDirectoryLock(DataDirectory data) {
        Path file = data.dataDir().resolve("running.lock");
        try {
            Files.createDirectories(data.dataDir());
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock() == null) {
                channel.close();
                throw new DataDirectoryInUse(data.dataDir());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The data folder " + data.dataDir() + " cannot be used.", failed);
        }
    }

    private FileLock lock() throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
