using FksSre.Monitoring.OnCall.Handovers;
using FksSre.ServiceLevels.Findings;
using FksSre.Stacks.Configuration;
using Grpc.Core;
using NodaTime;
using Pulumi;
using OnCallRoster = FksSre.Monitoring.OnCall.Roster;

namespace FksSre.Stacks.Deployed;

/// <summary>
/// Compares the roster that is deployed with the one that is to be, inside a run of the engine and before anything is registered.
/// A render has no state, and asks nothing.
/// </summary>
internal static class DutyCheck
{
    /// <returns>Errors where the duty would move to somebody else without anybody having agreed.</returns>
    public static async Task<IReadOnlyList<Finding>> FindAsync(OnCallRoster roster, StackConfiguration configuration, Instant now)
    {
        var place = Place.Of(configuration.Stack, ConfigKeys.DutyMoves);
        var agreement = Agreement.Parse(place.ToString(), configuration.Values.GetValueOrDefault(ConfigKeys.DutyMoves), place.Set);
        try
        {
            return HandoverReview.Of(DeployedRoster.Of(await StateResources.ReadAsync()), roster, now, agreement);
        }
        // An engine that has ended the run is nothing to be told of here.
        catch (Exception error) when (error is not RpcException { StatusCode: StatusCode.Unavailable or StatusCode.Cancelled })
        {
            return HandoverReview.Unreadable(roster, $"the engine did not read its state ({FieldFindings.Shown(error.Message)})", agreement);
        }
    }

    /// <summary>Ends the run with what was found, if something stands in its way; says the rest.</summary>
    public static void Require(OnCallRoster roster, StackConfiguration configuration, Instant now)
    {
        // A stack is made by a constructor, which cannot wait; nothing else of the program runs yet.
        var findings = Task.Run(() => FindAsync(roster, configuration, now)).GetAwaiter().GetResult();
        var errors = findings.Where(finding => finding.Level == FindingLevel.Error).ToList();
        foreach (var advice in findings.Except(errors))
        {
            Console.Error.WriteLine(advice);
        }

        if (errors.Count > 0)
        {
            throw new RunException($"{string.Join('\n', errors)}\n{(errors.Count == 1 ? "1 finding" : $"{errors.Count} findings")}; nothing was registered.");
        }
    }
}
