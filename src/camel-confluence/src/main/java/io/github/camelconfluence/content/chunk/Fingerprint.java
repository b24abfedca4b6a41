package io.github.camelconfluence.content.chunk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;

/** Names for texts. */
final class Fingerprint {

    private static final String BASE_32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH_OF_ID = 16;

    private Fingerprint() {}

    /** SHA-256. */
    static String of(String text) {
        return HexFormat.of().formatHex(sha256(text));
    }

    /** The same however white space is set and letters are composed. */
    static String id(List<String> path, String text) {
        String words = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder named = new StringBuilder(words.length())
                .append(String.join("\n", path))
                .append('\0');
        boolean afterSpace = true;
        for (int i = 0; i < words.length(); i++) {
            boolean space = Character.isWhitespace(words.charAt(i));
            if (!space) {
                named.append(words.charAt(i));
            } else if (!afterSpace) {
                named.append(' ');
            }
            afterSpace = space;
        }
        return base32(sha256(named.toString().stripTrailing()));
    }

    /** RFC 4648 in lower case: 80 bits. */
    private static String base32(byte[] hash) {
        StringBuilder out = new StringBuilder(LENGTH_OF_ID);
        for (int i = 0; i < LENGTH_OF_ID; i++) {
            int bit = i * 5;
            int two = (hash[bit / 8] & 0xff) << 8 | hash[bit / 8 + 1] & 0xff;
            out.append(BASE_32.charAt(two >>> 11 - bit % 8 & 31));
        }
        return out.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
