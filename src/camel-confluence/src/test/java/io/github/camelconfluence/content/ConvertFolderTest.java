package io.github.camelconfluence.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertFolderTest {

    @TempDir
    Path folder;

    @Test
    void everyPageBelowTheFolderBecomesMarkdownAtTheSamePlace() throws IOException {
        Path from = Files.createDirectories(folder.resolve("in/deep")).getParent();
        Files.writeString(
                from.resolve("a.xml"),
                "<p>x <ac:link><ri:page ri:space-key=\"S\" ri:content-title=\"T\"/></ac:link> <a href=\"/wiki/x\">z</a></p>");
        Files.writeString(
                from.resolve("deep/b.json"),
                "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"y\"}]},"
                        + "{\"type\":\"orrery\"}]}");
        Files.writeString(from.resolve("c.txt"), "no page");
        ByteArrayOutputStream said = new ByteArrayOutputStream();

        new ConvertFolder(References.unresolved("https://w.example/wiki"), new PrintStream(said, true))
                .convert(from, folder.resolve("out"));

        assertThat(folder.resolve("out/a.md"))
                .hasContent("x [T](https://w.example/wiki/display/S/T) [z](https://w.example/wiki/x)");
        assertThat(folder.resolve("out/deep/b.md")).hasContent("y");
        assertThat(folder.resolve("out/c.md")).doesNotExist();
        assertThat(said.toString()).contains("b.json: unknown node orrery", "2 files converted");
    }

    @Test
    void aFileInAnotherEncodingDoesNotEndTheRun() throws IOException {
        Path from = Files.createDirectories(folder.resolve("in"));
        Files.write(from.resolve("a.xml"), "<p>caf\u00e9</p>".getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(from.resolve("b.xml"), "<p>b</p>");
        ByteArrayOutputStream said = new ByteArrayOutputStream();

        new ConvertFolder(References.NONE, new PrintStream(said, true)).convert(from, folder.resolve("out"));

        assertThat(folder.resolve("out/a.md")).hasContent("caf\ufffd");
        assertThat(folder.resolve("out/b.md")).hasContent("b");
        assertThat(said.toString()).contains("a.xml: not UTF-8", "2 files converted");
    }

    @Test
    void aPageInBothFormatsBecomesTwoFiles() throws IOException {
        Path from = Files.createDirectories(folder.resolve("in"));
        Files.writeString(from.resolve("a.xml"), "<p>xml</p>");
        Files.writeString(
                from.resolve("a.json"), "{\"type\":\"doc\",\"content\":[{\"type\":\"text\",\"text\":\"json\"}]}");

        new ConvertFolder(References.NONE, new PrintStream(new ByteArrayOutputStream(), true))
                .convert(from, folder.resolve("out"));

        assertThat(folder.resolve("out/a.md")).hasContent("xml");
        assertThat(folder.resolve("out/a.json.md")).hasContent("json");
    }
}
