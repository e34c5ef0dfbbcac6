using System.Text.Json;
using FksSre.Ops.PagerDuty.Comparison;
using FksSre.Ops.Terminal;
using FksSre.Ops.Web;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Ops.Commands;

/// <summary>What an inspection comes to: for people, for programs, and as an exit code. What is not known is never good.</summary>
/// <param name="Environment">Of what.</param>
/// <param name="Inspection">That has ended.</param>
/// <param name="Good">What is true where nothing is wrong and everything was looked at; ends a sentence.</param>
internal sealed record InspectionReport(string Environment, Inspection Inspection, string Good)
{
    private int Wrong => Inspection.Findings.Count(finding => finding.Level == FindingLevel.Error);

    public int ExitCode =>
        Wrong > 0 ? Commands.ExitCode.Findings
        : Inspection.NotLookedAt.Count > 0 || Inspection.Looked.Count == 0 ? Commands.ExitCode.Environment
        : Commands.ExitCode.Ok;

    /// <returns>The exit code.</returns>
    public int Tell(Screen screen, bool json)
    {
        if (json)
        {
            screen.Line(Json());
        }
        else
        {
            Print(screen);
        }

        return ExitCode;
    }

    private void Print(Screen screen)
    {
        foreach (var finding in Inspection.Findings)
        {
            screen.Error(finding.ToString());
            screen.Error("");
        }

        foreach (var unseen in Inspection.NotLookedAt.GroupBy(each => (each.Why, each.Remedy)))
        {
            screen.Error("Not looked at:");
            foreach (var each in unseen)
            {
                screen.Error($"  {each.What}");
            }

            screen.Error($"  {unseen.Key.Why}");
            screen.Error($"  {unseen.Key.Remedy}");
            screen.Error("");
        }

        screen.Line($"{Environment}: {Verdict}");
    }

    private string Json() =>
        JsonSerializer.Serialize(
            new
            {
                Environment,
                Verdict = ExitCode switch
                {
                    Commands.ExitCode.Ok => "ok",
                    Commands.ExitCode.Findings => "findings",
                    _ => "unknown",
                },
                Inspection.Findings,
                Inspection.NotLookedAt,
                Inspection.Looked,
            },
            LabJson.Indented
        );

    private string Verdict
    {
        get
        {
            var looked = Counted.Of(Inspection.Looked.Count, "thing");
            var missed = Counted.Of(Inspection.NotLookedAt.Count, "thing");
            return (Wrong, Inspection.NotLookedAt.Count) switch
            {
                (0, 0) => $"{Good} ({looked} looked at)",
                (0, _) => $"not known: {missed} could not be looked at, {looked} could and nothing is wrong there",
                (_, 0) => $"{Counted.Of(Wrong, "finding")} in {looked}",
                _ => $"{Counted.Of(Wrong, "finding")} in {looked}; {missed} could not be looked at",
            };
        }
    }
}
