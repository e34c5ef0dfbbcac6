using System.Text.Json;
using System.Text.Json.Nodes;
using FksSre.Ops.Terminal;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Ops.Cluster.Preflight;

/// <summary>What was looked at, what is in the way, and what could not be looked at, for people or for programs.</summary>
internal sealed record PreflightReport(string Environment, IReadOnlyList<PreflightAnswer> Answers)
{
    private static readonly JsonSerializerOptions _json = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private IEnumerable<string> Good => Answers.OfType<PreflightAnswer.Good>().Select(answer => answer.What);

    private IEnumerable<Finding> Findings => Answers.OfType<PreflightAnswer.Wrong>().Select(answer => answer.Finding);

    private IReadOnlyList<PreflightAnswer.NotLookedAt> NotLookedAt => [.. Answers.OfType<PreflightAnswer.NotLookedAt>()];

    /// <summary>Findings come first; what was not looked at is never ok.</summary>
    public int ExitCode =>
        Findings.Any(finding => finding.Level == FindingLevel.Error) ? Commands.ExitCode.Findings
        : NotLookedAt.Count > 0 ? Commands.ExitCode.Environment
        : Commands.ExitCode.Ok;

    public void Print(Screen screen)
    {
        foreach (var what in Good)
        {
            screen.Line($"ok      {what}");
        }

        foreach (var unseen in NotLookedAt)
        {
            screen.Line($"NOT LOOKED AT  {unseen.What}: {unseen.Why}");
        }

        foreach (var finding in Findings)
        {
            screen.Error("");
            screen.Error(finding.ToString());
        }

        screen.Error("");
        screen.Line(Verdict);
    }

    public void PrintJson(Screen screen) =>
        screen.Line(
            new JsonObject
            {
                ["environment"] = Environment,
                ["ready"] = ExitCode == Commands.ExitCode.Ok,
                ["good"] = new JsonArray([.. Good.Select(what => (JsonNode)what)]),
                ["notLookedAt"] = new JsonArray([
                    .. NotLookedAt.Select(unseen => new JsonObject { ["what"] = unseen.What, ["why"] = unseen.Why }),
                ]),
                ["findings"] = new JsonArray([
                    .. Findings.Select(finding => new JsonObject
                    {
                        ["code"] = finding.Code,
                        ["path"] = finding.Path,
                        ["value"] = finding.Value,
                        ["problem"] = finding.Problem,
                        ["remedy"] = finding.Remedy,
                        ["level"] = finding.Level == FindingLevel.Advice ? "advice" : "error",
                    }),
                ]),
            }.ToJsonString(_json)
        );

    private string Verdict =>
        ExitCode switch
        {
            Commands.ExitCode.Ok => $"{Environment}: nothing stands in the way of a deployment, as far as a look can tell.",
            Commands.ExitCode.Findings =>
                $"{Environment}: {Counted.Of(Findings.Count(finding => finding.Level == FindingLevel.Error), "finding")}; "
                    + $"a deployment would fail.{Unknown}",
            _ => $"{Environment}: nothing wrong was seen, but not everything was looked at.{Unknown}",
        };

    private string Unknown =>
        NotLookedAt.Count == 0
            ? ""
            : $" {Counted.Of(NotLookedAt.Count, "thing")} could not be looked at; ask with an account that may read them.";
}
