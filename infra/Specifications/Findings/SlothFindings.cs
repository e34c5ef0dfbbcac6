using FksSre.ServiceLevels.Findings;

namespace FksSre.Specifications.Findings;

/// <summary>What Sloth's specifications allow and has no counterpart here.</summary>
internal static class SlothFindings
{
    public static Finding SliPlugin(string path, string plugin) =>
        new(
            "FKS133",
            path,
            FieldFindings.Shown(plugin),
            "The indicator is made by a plugin of Sloth, which is a program in Go.",
            "Write the queries that it gives as sli.events or sli.raw."
        );

    public static Finding AlertWindows(string path) =>
        new(
            "FKS134",
            path,
            "AlertWindows",
            "Windows of alerts come from the standard policy of each SLO window.",
            "Nothing; leave the file out to be rid of this line."
        )
        {
            Level = FindingLevel.Advice,
        };
}
