using FksSre.ServiceLevels.Findings;
using FksSre.Stacks.Cluster;
using FksSre.Stacks.Deployed;
using Grpc.Core;

namespace FksSre.Stacks;

/// <summary>
/// Ends the program where the engine has ended the run, or the cluster refuses it. Left to itself, the Pulumi SDK would show either as an
/// unhandled exception
/// with a stack trace, below the engine's own error. It has no place for that, so errors are met where they are thrown.
/// </summary>
internal sealed class ProgramEnd(ClusterQuestions questions, StateReader reader)
{
    /// <summary>The language host adds nothing of its own to a program that ends with it.</summary>
    public const int AlreadyTold = 32;

    private const string Runbook =
        "Pulumi ended the run; its own error says where. What that means, and how to go on: docs/runbooks/failed-deployment.md";

    private int _isEnding;

    public void Watch() =>
        AppDomain.CurrentDomain.FirstChanceException += (_, thrown) =>
        {
            if (Words(thrown.Exception) is { } words)
            {
                End(words);
            }
        };

    /// <summary>Whether nothing may be registered.</summary>
    public static bool IsRefused(IEnumerable<Finding> findings) => findings.Any(finding => finding.Level == FindingLevel.Error);

    /// <summary>A finding with all others, and how many there are.</summary>
    public static IEnumerable<string> Told(IReadOnlyCollection<Finding> findings)
    {
        var count = findings.Count(f => f.Level == FindingLevel.Error);
        return
        [
            .. findings.Select(finding => finding.ToString()),
            $"{count} {(count == 1 ? "finding" : "findings")}; nothing was registered.",
        ];
    }

    /// <returns>Null: the program goes on.</returns>
    private IReadOnlyList<string>? Words(Exception error) =>
        error switch
        {
            ClusterRefusal refusal => [.. Told(refusal.Findings)],
            // What an older engine does not know, the SDK does without.
            RpcException { StatusCode: StatusCode.Unimplemented } => null,
            // Somebody has lost patience, and knows it.
            RpcException { StatusCode: StatusCode.Cancelled } => [],
            RpcException { StatusCode: StatusCode.Unavailable, Status.DebugException: not null } =>
            [
                "The Pulumi engine does not answer. Run the program by pulumi preview or pulumi up.",
            ],
            RpcException { StatusCode: StatusCode.DeadlineExceeded } =>
            [
                "The Pulumi engine does not answer in time. Run it again; what it has done by now, it knows.",
            ],
            RpcException { StatusCode: StatusCode.Unavailable } => questions.Open is { } finding ? [.. Told([finding])] : [Runbook],
            RpcException when reader.IsReading => null,
            RpcException refused => [refused.Status.Detail],
            _ => null,
        };

    /// <summary>Others that fail meanwhile, for the same reason, have nothing to add: they wait while the process ends.</summary>
    private void End(IReadOnlyList<string> words)
    {
        if (Interlocked.Exchange(ref _isEnding, 1) == 1)
        {
            Thread.Sleep(TimeSpan.FromSeconds(5));
        }

        foreach (var word in words)
        {
            Console.Error.WriteLine(word);
        }

        Environment.Exit(AlreadyTold);
    }
}
