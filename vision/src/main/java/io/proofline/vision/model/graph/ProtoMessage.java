package io.proofline.vision.model.graph;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A message in the wire format of Protocol Buffers, field by field, without its schema: enough to read and change what
 * one knows of and to write everything else back as it was.
 */
final class ProtoMessage {

    private static final int VARINT = 0;
    private static final int EIGHT_BYTES = 1;
    private static final int LENGTH_DELIMITED = 2;
    private static final int FOUR_BYTES = 5;

    private final List<Field> fields = new ArrayList<>();

    /**
     * One field as written.
     *
     * @param number 8 bytes at most, of a varint
     * @param content of every other type
     */
    private record Field(int tag, int type, long number, byte[] content) {}

    /** @throws IllegalArgumentException if the bytes are no message */
    static ProtoMessage parse(byte[] bytes) {
        ProtoMessage message = new ProtoMessage();
        int[] at = {0};
        while (at[0] < bytes.length) {
            long key = varint(bytes, at);
            int tag = (int) (key >>> 3);
            int type = (int) (key & 7);
            if (type == VARINT) {
                message.fields.add(new Field(tag, type, varint(bytes, at), new byte[0]));
                continue;
            }
            long length =
                    switch (type) {
                        case LENGTH_DELIMITED -> varint(bytes, at);
                        case EIGHT_BYTES -> 8;
                        case FOUR_BYTES -> 4;
                        default -> throw new IllegalArgumentException("No field is of wire type " + type + ".");
                    };
            if (tag == 0 || length < 0 || length > bytes.length - at[0]) {
                throw new IllegalArgumentException("A field ends beyond its message.");
            }
            message.fields.add(new Field(tag, type, 0, Arrays.copyOfRange(bytes, at[0], at[0] + (int) length)));
            at[0] += (int) length;
        }
        return message;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Field field : fields) {
            put(out, (long) field.tag() << 3 | field.type());
            if (field.type() == VARINT) {
                put(out, field.number());
                continue;
            }
            if (field.type() == LENGTH_DELIMITED) {
                put(out, field.content().length);
            }
            out.writeBytes(field.content());
        }
        return out.toByteArray();
    }

    List<ProtoMessage> messages(int tag) {
        return contents(tag).stream().map(ProtoMessage::parse).toList();
    }

    Optional<ProtoMessage> message(int tag) {
        return messages(tag).stream().findFirst();
    }

    List<String> strings(int tag) {
        return contents(tag).stream()
                .map(content -> new String(content, StandardCharsets.UTF_8))
                .toList();
    }

    /** The first text under a tag; empty text if there is none, as the format has it. */
    String string(int tag) {
        return strings(tag).stream().findFirst().orElse("");
    }

    Optional<byte[]> content(int tag) {
        return contents(tag).stream().findFirst();
    }

    /** Whole numbers, whether packed or one by one. */
    List<Long> numbers(int tag) {
        List<Long> numbers = new ArrayList<>();
        for (Field field : fields) {
            if (field.tag() == tag && field.type() == VARINT) {
                numbers.add(field.number());
            } else if (field.tag() == tag && field.type() == LENGTH_DELIMITED) {
                int[] at = {0};
                while (at[0] < field.content().length) {
                    numbers.add(varint(field.content(), at));
                }
            }
        }
        return numbers;
    }

    ProtoMessage add(int tag, ProtoMessage message) {
        return add(tag, message.bytes());
    }

    ProtoMessage add(int tag, String text) {
        return add(tag, text.getBytes(StandardCharsets.UTF_8));
    }

    ProtoMessage add(int tag, byte[] content) {
        fields.add(new Field(tag, LENGTH_DELIMITED, 0, content));
        return this;
    }

    ProtoMessage addFixed(int tag, byte[] fourBytes) {
        fields.add(new Field(tag, FOUR_BYTES, 0, fourBytes));
        return this;
    }

    ProtoMessage add(int tag, long number) {
        fields.add(new Field(tag, VARINT, number, new byte[0]));
        return this;
    }

    /** Takes every field of a tag away and returns this. */
    ProtoMessage without(int tag) {
        fields.removeIf(field -> field.tag() == tag);
        return this;
    }

    private List<byte[]> contents(int tag) {
        return fields.stream()
                .filter(field -> field.tag() == tag && field.type() != VARINT)
                .map(Field::content)
                .toList();
    }

    private static long varint(byte[] bytes, int[] at) {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (at[0] >= bytes.length) {
                throw new IllegalArgumentException("A number ends beyond its message.");
            }
            byte next = bytes[at[0]++];
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("A number has more than 64 bits.");
    }

    private static void put(ByteArrayOutputStream out, long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
