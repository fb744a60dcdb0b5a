package uk.concord.venue.domain.rulebook.document;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/**
 * Lets through what a rule set needs and nothing else, before anything else reads the XML: decision tables of DMN 1.3
 * with texts in them. No document type, no entities, no imports, functions, contexts or invocations, no attributes that
 * name classes. Diagrams, extensions and comments are left out.
 */
final class SafeDmn {
    static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final String FEEL = "https://www.omg.org/spec/DMN/20191111/FEEL/";
    private static final int LONGEST = 2_000_000;
    private static final int DEEPEST = 12;
    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "description",
            "inputData",
            "variable",
            "decision",
            "question",
            "allowedAnswers",
            "informationRequirement",
            "requiredInput",
            "decisionTable",
            "input",
            "inputExpression",
            "inputValues",
            "text",
            "output",
            "outputValues",
            "annotation",
            "rule",
            "inputEntry",
            "outputEntry",
            "annotationEntry");
    private static final Set<String> LEFT_OUT = Set.of("extensionElements", "DMNDI");
    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "name",
            "label",
            "namespace",
            "typeRef",
            "href",
            "hitPolicy",
            "preferredOrientation",
            "outputLabel",
            "exporter",
            "exporterVersion",
            "expressionLanguage",
            "typeLanguage");

    private SafeDmn() {}

    /**
     * @return the XML with only what a rule set needs
     * @throws IllegalArgumentException when it holds anything a rule set must not hold; the message says what
     */
    static String clean(String xml) {
        if (xml.length() > LONGEST) {
            throw new IllegalArgumentException("more than " + LONGEST + " characters");
        }
        XMLInputFactory input = XMLInputFactory.newDefaultFactory();
        input.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        input.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        input.setProperty(XMLInputFactory.IS_COALESCING, true);
        input.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entity");
        });
        StringWriter cleaned = new StringWriter();
        try {
            XMLEventReader reader = input.createXMLEventReader(new StringReader(xml.strip()));
            XMLEventWriter writer = XMLOutputFactory.newDefaultFactory().createXMLEventWriter(cleaned);
            copy(reader, writer);
            writer.close();
        } catch (XMLStreamException notXml) {
            throw new IllegalArgumentException("not well-formed XML", notXml);
        }
        return cleaned.toString();
    }

    private static void copy(XMLEventReader reader, XMLEventWriter writer) throws XMLStreamException {
        int depth = 0;
        int leftOut = 0;
        while (reader.hasNext()) {
            XMLEvent event = reader.nextEvent();
            switch (event.getEventType()) {
                case XMLEvent.START_ELEMENT -> {
                    StartElement start = event.asStartElement();
                    depth++;
                    if (leftOut > 0 || LEFT_OUT.contains(start.getName().getLocalPart())) {
                        leftOut++;
                    } else {
                        writer.add(verified(start, depth));
                    }
                }
                case XMLEvent.END_ELEMENT -> {
                    depth--;
                    if (leftOut > 0) {
                        leftOut--;
                    } else {
                        writer.add(event);
                    }
                }
                case XMLEvent.CHARACTERS, XMLEvent.CDATA, XMLEvent.SPACE -> {
                    if (leftOut == 0) {
                        writer.add(event);
                    }
                }
                case XMLEvent.START_DOCUMENT, XMLEvent.END_DOCUMENT, XMLEvent.COMMENT -> {
                    // A declaration is written by whoever stores the text.
                }
                default -> throw new IllegalArgumentException("a document type, entity or processing instruction");
            }
        }
    }

    private static StartElement verified(StartElement start, int depth) {
        String name = start.getName().getLocalPart();
        boolean known = DMN.equals(start.getName().getNamespaceURI()) && ELEMENTS.contains(name);
        if (!known || depth > DEEPEST || ("definitions".equals(name) != (depth == 1))) {
            throw new IllegalArgumentException("<" + name + ">");
        }
        List<Attribute> kept = new ArrayList<>();
        for (Iterator<Attribute> all = start.getAttributes(); all.hasNext(); ) {
            Attribute attribute = all.next();
            String attributeName = attribute.getName().getLocalPart();
            if (attribute.getName().getNamespaceURI().isEmpty()) {
                if (!ATTRIBUTES.contains(attributeName)) {
                    throw new IllegalArgumentException("the attribute " + attributeName + " of <" + name + ">");
                }
                if (attributeName.endsWith("Language") && !attribute.getValue().startsWith(FEEL)) {
                    throw new IllegalArgumentException("another expression language than FEEL");
                }
                kept.add(attribute);
            }
        }
        return XMLEventFactory.newDefaultFactory()
                .createStartElement(start.getName(), kept.iterator(), start.getNamespaces());
    }
}
