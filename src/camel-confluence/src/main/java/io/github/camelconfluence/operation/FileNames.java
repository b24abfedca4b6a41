package io.github.camelconfluence.operation;

/** Names of attachments. A file component names a file with its folders, which attachments do not have. */
final class FileNames {

    private FileNames() {}

    static String required(Call call) {
        String typed = call.required(Parameter.FILE_NAME);
        String name = typed.substring(Math.max(typed.lastIndexOf('/'), typed.lastIndexOf('\\')) + 1);
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "'" + typed + "' names a folder and no file: check " + Parameter.FILE_NAME.inWords());
        }
        return name;
    }
}
