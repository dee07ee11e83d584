package io.proofline.decisions.model;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A DMN file without what the tool that drew it left behind: the diagram and the maker's own extensions. For files that
 * come from elsewhere; the gate refuses extensions, and they carry no decision logic.
 */
public final class PlainModel {

    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

    private PlainModel() {}

    /** @throws IOException if the text is not well-formed or has a document type */
    public static String of(String text) throws IOException {
        Element root = parse(text);
        strip(root, String.valueOf(root.getNamespaceURI()));
        StringWriter plain = new StringWriter();
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            transformer.transform(new DOMSource(root), new StreamResult(plain));
        } catch (TransformerException e) {
            throw new IOException("The model cannot be written.", e);
        }
        return plain.toString();
    }

    private static Element parse(String text) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("The model cannot be read.", e);
        }
    }

    private static void strip(Element element, String vocabulary) {
        NamedNodeMap attributes = element.getAttributes();
        List<Attr> foreign = new ArrayList<>();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            if (attribute.getNamespaceURI() != null
                    && !attribute.getNamespaceURI().equals(XMLNS)) {
                foreign.add(attribute);
            }
        }
        foreign.forEach(element::removeAttributeNode);
        List<Node> dropped = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                if (!vocabulary.equals(child.getNamespaceURI()) || "extensionElements".equals(child.getLocalName())) {
                    dropped.add(child);
                } else {
                    strip(child, vocabulary);
                }
            }
        }
        dropped.forEach(element::removeChild);
    }
}
