using FksSre.ServiceLevels.Findings;

namespace FksSre.Delivery.Rendered;

/// <summary>What can be wrong with a folder that is to be compared.</summary>
internal static class RenderFindings
{
    public static Finding Missing(string source, string file) =>
        new(
            "FKS830",
            $"{source}/{file}",
            "",
            "A render has this file; without it nothing can be compared.",
            "Write the folder with ./fks render ENV --out DIR, or name a commit."
        );

    public static Finding Unreadable(string source, string file, string problem) =>
        new(
            "FKS831",
            $"{source}/{file}",
            FieldFindings.Shown(problem),
            "It is no render of this version, so it cannot be compared.",
            "Render it anew, or compare with a commit that is no older than ./fks preview itself."
        );
}
