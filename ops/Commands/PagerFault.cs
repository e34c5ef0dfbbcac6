using System.CommandLine;
using FksSre.Ops.Lab;
using FksSre.Ops.Lab.Sink;
using FksSre.Ops.Terminal;
using FksSre.Ops.Web;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Ops.Commands;

/// <summary>Makes the lab's pager or its channel refuse what it is sent, to see that Alertmanager tries again.</summary>
internal static class PagerFault
{
    private static readonly Dictionary<string, SinkChannel> _channels = new(StringComparer.Ordinal)
    {
        ["pager"] = SinkChannel.Pagerduty,
        ["discord"] = SinkChannel.Discord,
    };

    /// <summary>What can be named in the place of a service.</summary>
    public static IEnumerable<string> Names => _channels.Keys;

    public static bool IsNamed(string name) => _channels.ContainsKey(name);

    public static Option<int?> Answer() =>
        new("--answer")
        {
            Description = $"Only for {string.Join(" and ", Names)}: the status to refuse with, 429, 500, 502 or 503.",
            CustomParser = result => Quantities.Whole(100, 599)(result),
        };

    public static async Task<int> RunAsync(
        Screen screen,
        LabContext lab,
        string name,
        int status,
        TimeSpan lasting,
        CancellationToken cancellation
    )
    {
        var request = new AnswerRequest(status, lasting.TotalSeconds, _channels[name]);
        if (request.Problems() is { Count: > 0 } problems)
        {
            foreach (var problem in problems)
            {
                screen.Error(problem);
            }

            return ExitCode.Usage;
        }

        using var answer = await lab.Http.PostAsJsonAsync(LabPorts.Url(LabPorts.Sink, "answers"), request, LabJson.Options, cancellation);
        answer.EnsureSuccessStatusCode();
        screen.Line(
            $"{(request.Channel == SinkChannel.Discord ? "Discord" : "The pager")} answers {status} for "
                + $"{DurationText.For(lasting)}. Watch what is refused with ./fks status --watch."
        );
        return ExitCode.Ok;
    }
}
