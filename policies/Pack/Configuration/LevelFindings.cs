using FksSre.ServiceLevels.Findings;

namespace FksSre.PolicyPack.Configuration;

/// <summary>Mistakes in the file that <c>--policy-pack-config</c> names.</summary>
internal static class LevelFindings
{
    /// <param name="name">As it stands in the file.</param>
    /// <param name="level">It was given.</param>
    /// <param name="known">The names of all rules that can be set.</param>
    public static Finding UnknownPolicy(string name, string level, IReadOnlyList<string> known) =>
        new(
            "FKS821",
            name,
            level,
            "This pack has no rule of that name, so nothing would follow from it.",
            NearestNames.Of(name, known) is { } nearest
                ? $"Perhaps {nearest} is meant; else take it out."
                : "Take it out, or name one of the rules that this program lists with --help."
        );

    /// <param name="name">Of a rule over the plan.</param>
    /// <param name="level">It was given.</param>
    public static Finding NotAsked(string name, string level) =>
        new(
            "FKS822",
            name,
            level,
            "The engine does not hand to a policy pack what this rule reads, so it is asked by the program itself and by ./fks check.",
            "Take it out of this file."
        );

    /// <param name="name">Of the rule.</param>
    /// <param name="level">As the engine sent it.</param>
    public static Finding NoLevel(string name, string level) =>
        new("FKS823", $"{name}/enforcementLevel", level, "That is no level.", "Take advisory, mandatory or disabled.");

    /// <param name="name">Of the rule.</param>
    /// <param name="properties">Their names. Values may be secret, so they are not shown.</param>
    public static Finding NoProperties(string name, IEnumerable<string> properties) =>
        new(
            "FKS824",
            name,
            string.Join(", ", properties),
            "No rule of this pack has settings of its own beside its level.",
            $"Leave only enforcementLevel there, e.g. \"{name}\": \"advisory\"."
        );
}
