package io.github.camelconfluence.tika;

import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.AutoDetectParserConfig;
import org.apache.tika.parser.csv.TextAndCSVParser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.image.HeifParser;
import org.apache.tika.parser.image.ImageParser;
import org.apache.tika.parser.image.JpegParser;
import org.apache.tika.parser.image.PSDParser;
import org.apache.tika.parser.image.TiffParser;
import org.apache.tika.parser.image.WebPParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.OldExcelParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.ooxml.xwpf.ml2006.Word2006MLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.microsoft.xml.SpreadsheetMLParser;
import org.apache.tika.parser.microsoft.xml.WordMLParser;
import org.apache.tika.parser.odf.FlatOpenDocumentParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.parser.xml.DcXMLParser;

/**
 * The parsers that are wanted, by name: what Tika finds on the class path by itself would include those that start
 * programs.
 */
final class Parsers {

    /** Of what is written to what is read; a real document stays far below. */
    private static final long BOMB_RATIO = 100;

    private static final long BOMB_THRESHOLD = 100_000;
    private static final double ARCHIVE_RATIO = 200;
    private static final long ARCHIVE_ENTRY = 1L << 30;
    private static final int ELEMENTS_DEEP = 500;
    private static final long PDF_MEMORY = 64L * 1024 * 1024;

    private Parsers() {}

    static AutoDetectParser detecting() {
        AutoDetectParser parser = new AutoDetectParser(
                new PDFParser(),
                new OOXMLParser(),
                new OfficeParser(),
                new OldExcelParser(),
                new RTFParser(),
                new Word2006MLParser(),
                new WordMLParser(),
                new SpreadsheetMLParser(),
                new OpenDocumentParser(),
                new FlatOpenDocumentParser(),
                new EpubParser(),
                new JSoupParser(),
                new DcXMLParser(),
                new TextAndCSVParser(),
                new ImageParser(),
                new JpegParser(),
                new TiffParser(),
                new WebPParser(),
                new PSDParser(),
                new HeifParser());
        restoreLimitsOfArchives();
        AutoDetectParserConfig limits = new AutoDetectParserConfig();
        limits.setOutputThreshold(BOMB_THRESHOLD);
        limits.setMaximumCompressionRatio(BOMB_RATIO);
        limits.setMaximumDepth(ELEMENTS_DEEP);
        limits.setThrowOnZeroBytes(false);
        parser.setAutoDetectParserConfig(limits);
        return parser;
    }

    /** Tika switches them off when its parser of Office files is loaded, since its own look at what is written. */
    private static void restoreLimitsOfArchives() {
        ZipSecureFile.setMinInflateRatio(1.0 / ARCHIVE_RATIO);
        ZipSecureFile.setMaxEntrySize(ARCHIVE_ENTRY);
    }

    static PDFParserConfig pdf() {
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractInlineImages(false);
        pdf.setMaxMainMemoryBytes(PDF_MEMORY);
        return pdf;
    }

    /** Streams instead of a tree of the whole document. */
    static OfficeParserConfig office() {
        OfficeParserConfig office = new OfficeParserConfig();
        office.setUseSAXDocxExtractor(true);
        office.setUseSAXPptxExtractor(true);
        office.setExtractMacros(false);
        return office;
    }
}
