using FksSre.ServiceLevels.Findings;

namespace FksSre.Stacks.Configuration;

/// <summary>What can be wrong with where a configuration comes from.</summary>
internal static class SourceFindings
{
    public static Finding NotUnderTheEngine(string variable) =>
        new(
            "FKS660",
            variable,
            "",
            "The Pulumi engine sets it for the program, and did not start this one.",
            "Run pulumi preview or pulumi up; to see everything without an engine, ./fks render ENV --out DIR."
        );

    public static Finding NotJson(string variable, string expected) =>
        new(
            "FKS661",
            variable,
            "(not shown)",
            $"The engine sets it to {expected}, and this is something else.",
            "Run the program by pulumi preview or pulumi up, not by hand."
        );

    public static Finding NotAStackFile(string file, string found) =>
        new(
            "FKS662",
            file,
            found,
            "The file of a stack is one YAML document, a mapping with the key config.",
            "Write config: with the keys below it, as the files of the other stacks do."
        );

    public static Finding BadKey(string path, string key) =>
        new(
            "FKS663",
            path,
            FieldFindings.Shown(key),
            "A key of a configuration is a namespace, a colon and a name.",
            "Write e.g. fks-sre:context."
        );

    public static Finding UnknownField(string path, string field, IReadOnlyList<string> known) =>
        new(
            "FKS664",
            path,
            FieldFindings.Shown(field),
            $"Pulumi knows no such field of a stack's file; known are {string.Join(", ", known)}.",
            "Correct or remove it; keys of the configuration stand below config."
        );

    public static Finding NoProjectFile(string variable, string folder) =>
        new(
            "FKS541",
            variable,
            FieldFindings.Shown(folder),
            "No Pulumi.yaml is there, so whether it refreshes always cannot be known, and PagerDuty depends on that.",
            "Run the program by pulumi preview or pulumi up, in the folder of Pulumi.yaml."
        );

    public static Finding NoRefresh(string path, string value) =>
        new(
            "FKS542",
            path,
            FieldFindings.Shown(value),
            "Without a refresh an update does not see what PagerDuty has: an override "
                + "that was taken back stays on duty, and layers are added twice.",
            "Write options: {refresh: always} in the project's file."
        );

    public static Finding TooLarge(string file, int most) =>
        new(
            "FKS665",
            file,
            "",
            FormattableString.Invariant($"It holds more than {most} values, those that aliases repeat included."),
            "Write the few keys that the files of the other stacks show."
        );
}
