using System.Globalization;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Ops.PagerDuty.Preflight;

/// <summary>What an account cannot hold or do, though the plan of the roster says so.</summary>
internal static class AccountFindings
{
    /// <param name="noun">Of what there is too much.</param>
    /// <param name="most">That the account holds.</param>
    /// <param name="others">That are not of this stack, by name and id.</param>
    public static Finding Full(string noun, int planned, int most, IReadOnlyList<string> others, string remedy) =>
        new(
            "FKS588",
            $"roster/plan/{noun}",
            most.ToString(CultureInfo.InvariantCulture),
            string.Create(
                CultureInfo.InvariantCulture,
                $"The account may have {most}, has {string.Join(", ", others)} already, and the stack needs {planned}: "
                    + $"pulumi up would end with 402 in the middle."
            ),
            remedy
        );

    public static Finding Unable(string ability, string name, string remedy) =>
        new(
            "FKS589",
            $"roster/plan/abilities/{ability}",
            name,
            "The roster's plan has it, and the account has not: pulumi up would end with 402 or 403 in the middle.",
            remedy
        );
}
