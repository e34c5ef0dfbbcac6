using FksSre.OnCall.Handovers;
using FksSre.Stacks.Configuration;
using FksSre.Stacks.Deployed;
using NodaTime;
using OnCallRoster = FksSre.OnCall.Roster;

namespace FksSre.Stacks;

/// <summary>
/// Compares the roster that is deployed with the one that is to be, inside a run of the engine and before anything is registered.
/// A render has no state, and asks nothing.
/// </summary>
internal static class DutyCheck
{
    /// <summary>Ends the run with what was found, if something stands in its way; says the rest.</summary>
    /// <param name="roster">That is to be deployed.</param>
    /// <param name="configuration">May hold an agreement.</param>
    /// <param name="state">What is deployed.</param>
    /// <param name="now">From which on the two are compared.</param>
    public static void Require(OnCallRoster roster, StackConfiguration configuration, DeployedState state, Instant now)
    {
        var place = Place.Of(configuration.Stack, ConfigKeys.DutyMoves);
        var agreement = Agreement.Parse(place.ToString(), configuration.Values.GetValueOrDefault(ConfigKeys.DutyMoves), place.Set);
        var findings = state.Problem is { } problem
            ? HandoverReview.Unreadable(roster, problem, agreement)
            : HandoverReview.Of(DeployedRoster.Of(state.Resources), roster, now, agreement);
        RunFindings.Require(findings);
    }
}
