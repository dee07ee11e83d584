package io.proofline.vision.video;

import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_SIZE;
import static org.bytedeco.ffmpeg.global.avformat.avio_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avio_context_free;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_free;
import static org.bytedeco.ffmpeg.global.avutil.av_malloc;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.Read_packet_Pointer_BytePointer_int;
import org.bytedeco.ffmpeg.avformat.Seek_Pointer_long_int;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/**
 * Lets FFmpeg read an array, and nothing else: no path, no address, so that a playlist or a reference inside a file
 * leads nowhere.
 */
final class MemoryInput implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;
    private static final int SEEK_SET = 0;
    private static final int SEEK_CUR = 1;
    private static final int SEEK_END = 2;
    private static final int SEEK_MODES = 3;

    /** Native code can call a handful of Java objects only, so all inputs share two callbacks and go by number. */
    private static final Map<Long, MemoryInput> OPEN = new ConcurrentHashMap<>();

    private static final AtomicLong NUMBERS = new AtomicLong();
    private static final Reader READER = new Reader();
    private static final Seeker SEEKER = new Seeker();

    private final byte[] content;
    private final Ticket ticket;
    private final AVIOContext context;
    private int position;

    MemoryInput(byte[] content) {
        this.content = content;
        this.ticket = new Ticket(NUMBERS.incrementAndGet());
        OPEN.put(ticket.address(), this);
        BytePointer buffer = new BytePointer(av_malloc(BUFFER));
        this.context = avio_alloc_context(buffer, BUFFER, 0, ticket, READER, null, SEEKER);
        context.seekable(1);
    }

    AVIOContext context() {
        return context;
    }

    @Override
    public void close() {
        OPEN.remove(ticket.address());
        // FFmpeg may have replaced the buffer that it was given.
        av_free(context.buffer());
        avio_context_free(context);
    }

    private int read(BytePointer target, int most) {
        int count = Math.min(most, content.length - position);
        if (count <= 0) {
            return AVERROR_EOF();
        }
        target.capacity(count).put(content, position, count);
        position += count;
        return count;
    }

    private long seek(long offset, int whence) {
        if ((whence & AVSEEK_SIZE) != 0) {
            return content.length;
        }
        long wanted =
                switch (whence & SEEK_MODES) {
                    case SEEK_SET -> offset;
                    case SEEK_CUR -> position + offset;
                    case SEEK_END -> content.length + offset;
                    default -> -1;
                };
        if (wanted < 0 || wanted > content.length) {
            return -1;
        }
        position = (int) wanted;
        return wanted;
    }

    /** A number in the place of an address: FFmpeg hands it back unread. */
    private static final class Ticket extends Pointer {
        Ticket(long ticket) {
            super((Pointer) null);
            address = ticket;
        }
    }

    private static final class Reader extends Read_packet_Pointer_BytePointer_int {
        @Override
        public int call(Pointer ticket, BytePointer target, int most) {
            MemoryInput input = OPEN.get(ticket.address());
            return input == null ? AVERROR_EOF() : input.read(target, most);
        }
    }

    private static final class Seeker extends Seek_Pointer_long_int {
        @Override
        public long call(Pointer ticket, long offset, int whence) {
            MemoryInput input = OPEN.get(ticket.address());
            return input == null ? -1 : input.seek(offset, whence);
        }
    }
}
