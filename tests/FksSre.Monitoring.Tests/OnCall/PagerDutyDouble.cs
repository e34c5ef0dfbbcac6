using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using FksSre.OnCall.PagerDuty;
using FksSre.Tests;
using NodaTime;
using NodaTime.Text;

namespace FksSre.Monitoring.Tests.OnCall;

/// <summary>A schedule is deployed by PagerDuty's provider.</summary>
/// <param name="Now">When.</param>
/// <param name="Schedule">As it is to be from then on.</param>
/// <param name="At">When it is of interest who is on call.</param>
internal sealed record ScheduleDeployment(Instant Now, OnCallSchedule Schedule, IReadOnlyList<Instant> At)
{
    /// <summary>Whether the provider reads PagerDuty before it updates.</summary>
    public bool IsRefreshed { get; init; } = true;
}

/// <summary>Asks the double of PagerDuty, which counts turns in Python and with the system's own database of time zones.</summary>
internal static class PagerDutyDouble
{
    /// <param name="asked">Of each schedule its deployments, one after the other.</param>
    /// <returns>Of each deployment the ids of who is on call, null for nobody.</returns>
    public static async Task<IReadOnlyList<IReadOnlyList<IReadOnlyList<string?>>>> AskAsync(IEnumerable<ScheduleDeployment[]> asked)
    {
        var script = Path.Combine(RepositoryRoot.Folder, "tests", "FksSre.Monitoring.Tests", "OnCall", "who_is_on_call.py");
        var start = new ProcessStartInfo(PythonInterpreter.Path, [script, Path.Combine(RepositoryRoot.Folder, "tests", "PagerDutyDouble")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["PYTHONDONTWRITEBYTECODE"] = "1" },
        };
        using var python = Process.Start(start)!;
        var answers = new List<IReadOnlyList<IReadOnlyList<string?>>>();
        foreach (var deployments in asked)
        {
            await python.StandardInput.WriteLineAsync(Question(deployments).ToJsonString());
            await python.StandardInput.FlushAsync();
            var answer = JsonElement.Parse(
                await python.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The double has ended.")
            );
            Assert.True(answer.TryGetProperty("who", out var who), answer.GetRawText());
            answers.Add([
                .. who.EnumerateArray().Select(each => (IReadOnlyList<string?>)[.. each.EnumerateArray().Select(user => user.GetString())]),
            ]);
        }

        python.StandardInput.Close();
        await python.WaitForExitAsync();
        return answers;
    }

    private static JsonObject Question(ScheduleDeployment[] deployments) =>
        new()
        {
            ["users"] = Array(
                deployments
                    .SelectMany(each => each.Schedule.Layers)
                    .SelectMany(layer => layer.Users)
                    .Distinct()
                    .Select(user => (JsonNode)user)
            ),
            ["deployments"] = Array(
                deployments.Select(each => new JsonObject
                {
                    ["now"] = Time(each.Now),
                    ["refreshed"] = each.IsRefreshed,
                    ["body"] = Body(each.Schedule),
                    ["at"] = Array(each.At.Select(moment => (JsonNode)Time(moment))),
                })
            ),
        };

    /// <summary>As the provider writes it: the virtual start in UTC, all else as it was given.</summary>
    private static JsonNode Body(OnCallSchedule schedule) =>
        new JsonObject
        {
            ["type"] = "schedule",
            ["name"] = schedule.Name,
            ["description"] = schedule.Description,
            ["time_zone"] = schedule.TimeZone,
            ["schedule_layers"] = Array(schedule.Layers.Select(Body)),
        };

    private static JsonNode Body(OnCallLayer layer) =>
        new JsonObject
        {
            ["name"] = layer.Name,
            ["start"] = layer.Start,
            ["end"] = layer.End,
            ["rotation_virtual_start"] = Time(OffsetDateTimePattern.Rfc3339.Parse(layer.CountedFrom).Value.ToInstant()),
            ["rotation_turn_length_seconds"] = layer.TurnSeconds,
            ["users"] = Array(
                layer.Users.Select(user => new JsonObject
                {
                    ["user"] = new JsonObject { ["id"] = user, ["type"] = "user_reference" },
                })
            ),
            ["restrictions"] = Array(layer.Restrictions.Select(Body)),
        };

    private static JsonNode Body(OnCallRestriction restriction)
    {
        var body = new JsonObject
        {
            ["type"] = restriction.Type,
            ["start_time_of_day"] = restriction.StartTimeOfDay,
            ["duration_seconds"] = restriction.DurationSeconds,
        };
        if (restriction.StartDayOfWeek is { } day)
        {
            body["start_day_of_week"] = day;
        }

        return body;
    }

    private static JsonArray Array(IEnumerable<JsonNode> nodes) => [.. nodes];

    private static string Time(Instant at) => InstantPattern.General.Format(at);
}
