package io.proofline.processes.model;

import io.proofline.processes.model.BpmnElement.Attribute;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a file that nobody vouches for. A document type, entities and processing instructions end the reading, and so
 * does too much of anything. The file has to be UTF-8, so that every later reader sees the same characters.
 */
public final class BpmnReader {

    /** In these, plain ASCII reads the same as in UTF-8. */
    private static final Set<String> LIKE_ASCII = Set.of("US-ASCII", "ISO-8859-1", "WINDOWS-1252");

    private static final int FIRST_BEYOND_ASCII = 128;

    private final BpmnLimits limits;
    private final XMLStreamReader reader;
    private final boolean ascii;
    private int elements;

    private BpmnReader(BpmnLimits limits, XMLStreamReader reader, boolean ascii) {
        this.limits = limits;
        this.reader = reader;
        this.ascii = ascii;
    }

    public static BpmnElement read(byte[] file) throws UnreadableModel {
        return read(file, BpmnLimits.usual());
    }

    public static BpmnElement read(byte[] file, BpmnLimits limits) throws UnreadableModel {
        if (file.length > limits.bytes()) {
            throw new UnreadableModel(
                    "file-too-long",
                    "",
                    "The file is longer than the " + limits.bytes() + " bytes that are allowed.",
                    0);
        }
        String text = text(file);
        try {
            boolean ascii = text.chars().allMatch(character -> character < FIRST_BEYOND_ASCII);
            return new BpmnReader(limits, factory().createXMLStreamReader(new StringReader(text)), ascii).document();
        } catch (XMLStreamException malformed) {
            throw new UnreadableModel(
                    "not-well-formed",
                    "",
                    "The file is not well-formed XML.",
                    malformed.getLocation() == null
                            ? 0
                            : malformed.getLocation().getLineNumber());
        }
    }

    private static String text(byte[] file) throws UnreadableModel {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw new UnreadableModel("not-utf-8", "", "The file is not text in UTF-8.", 0);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private BpmnElement document() throws XMLStreamException, UnreadableModel {
        checkDeclaration();
        BpmnElement root = null;
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                root = element("", 1);
            } else {
                stopAtWhatIsNoContent("");
            }
        }
        return root;
    }

    private void checkDeclaration() throws UnreadableModel {
        String encoding = reader.getCharacterEncodingScheme();
        if (encoding != null && !saysWhatItIs(encoding)) {
            throw new UnreadableModel("not-utf-8", "", "The file says that it is not in UTF-8.", 1);
        }
        String version = reader.getVersion();
        if (version != null && !version.equals("1.0")) {
            throw new UnreadableModel("not-well-formed", "", "The file is not XML 1.0.", 1);
        }
    }

    private boolean saysWhatItIs(String encoding) {
        String upper = encoding.toUpperCase(Locale.ROOT);
        return upper.equals("UTF-8") || (ascii && LIKE_ASCII.contains(upper));
    }

    /** The reader stands at the element's start; afterwards it stands at its end. */
    private BpmnElement element(String outerId, int depth) throws XMLStreamException, UnreadableModel {
        String name = reader.getLocalName();
        String namespace = Objects.requireNonNullElse(reader.getNamespaceURI(), "");
        int line = reader.getLocation().getLineNumber();
        String ownId = Objects.requireNonNullElse(reader.getAttributeValue("", "id"), "");
        String id = ownId.isEmpty() ? outerId : ownId;
        if (++elements > limits.elements()) {
            throw stop("too-many-elements", id, "The file has more than " + limits.elements() + " elements.");
        }
        if (depth > limits.depth()) {
            throw stop("too-deep", id, "Elements are nested deeper than " + limits.depth() + " levels.");
        }
        List<Attribute> attributes = attributes(id);
        List<BpmnElement> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            switch (reader.getEventType()) {
                case XMLStreamConstants.START_ELEMENT -> children.add(element(id, depth + 1));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    append(text, reader.getText(), id);
                default -> stopAtWhatIsNoContent(id);
            }
        }
        return new BpmnElement(namespace, name, id, attributes, children, text.toString(), line);
    }

    private List<Attribute> attributes(String id) throws UnreadableModel {
        List<Attribute> attributes = new ArrayList<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String value = reader.getAttributeValue(i);
            if (value.length() > limits.characters()) {
                throw tooLong(id);
            }
            attributes.add(new Attribute(
                    Objects.requireNonNullElse(reader.getAttributeNamespace(i), ""),
                    reader.getAttributeLocalName(i),
                    value));
        }
        return attributes;
    }

    private void append(StringBuilder text, String characters, String id) throws UnreadableModel {
        text.append(characters);
        if (text.length() > limits.characters() && !text.toString().isBlank()) {
            throw tooLong(id);
        }
    }

    private UnreadableModel tooLong(String id) {
        return stop("text-too-long", id, "A text is longer than " + limits.characters() + " characters.");
    }

    private void stopAtWhatIsNoContent(String id) throws UnreadableModel {
        switch (reader.getEventType()) {
            case XMLStreamConstants.DTD ->
                throw stop("document-type", id, "The file has a document type declaration, which is not allowed.");
            case XMLStreamConstants.ENTITY_REFERENCE ->
                throw stop("entity", id, "The file refers to an entity, which is not allowed.");
            case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                throw stop(
                        "processing-instruction", id, "The file has a processing instruction, which is not allowed.");
            default -> {
                // comments and white space carry nothing
            }
        }
    }

    private UnreadableModel stop(String code, String id, String message) {
        String sentence = id.isEmpty() ? message : "At " + id + ": " + message;
        return new UnreadableModel(code, id, sentence, reader.getLocation().getLineNumber());
    }
}
