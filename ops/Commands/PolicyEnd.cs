using System.Globalization;
using FksSre.OnCall;
using FksSre.Ops.Terminal;

namespace FksSre.Ops.Commands;

/// <summary>What becomes of a page that nobody acknowledges, in a line.</summary>
internal static class PolicyEnd
{
    public static string Line(EscalationPolicy policy) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{policy.Id}: {Counted.Of(policy.Loops + 1, "round")} of {Counted.Of(policy.Steps.Length, "step")}; "
                + $"after {policy.MinutesUntilSilence} min without an answer nobody is told any more{Said(policy)}"
        );

    private static string Said(EscalationPolicy policy) => policy.AfterLastLoop == AfterLastLoop.Silence ? ", as the roster wants it" : "";
}
