using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using FksSre.Delivery.Comparison.Resources;
using FksSre.Delivery.Rendered;
using FksSre.OnCall;
using FksSre.OnCall.PagerDuty;

namespace FksSre.Delivery.Comparison.OnCall;

/// <summary>The schedules that PagerDuty would be told of, read back, by the id that the roster gives them.</summary>
internal static class RenderedSchedules
{
    private const string Type = "pagerduty:index/schedule:Schedule";
    private const string NameOfResource = "-schedule-";

    /// <returns>Null for a schedule that no roster makes.</returns>
    public static ImmutableSortedDictionary<string, Schedule?> Of(RenderedEnvironment environment)
    {
        var people = new RenderedPeople(environment);
        return Registered(environment)
            .ToImmutableSortedDictionary(
                schedule => schedule.Id,
                schedule => LayerReading.Read(schedule, people.Of),
                StringComparer.Ordinal
            );
    }

    /// <summary>As they would be registered, whoever has made them.</summary>
    public static IEnumerable<OnCallSchedule> Registered(RenderedEnvironment environment) =>
        environment
            .Resources.Values.Where(resource => resource.Type == Type)
            .Select(resource => Registered(Id(resource.Name), resource.Inputs));

    /// <summary>The id of a schedule's resource by its name, which begins with that of the component.</summary>
    public static string Id(string name) =>
        name.IndexOf(NameOfResource, StringComparison.Ordinal) is >= 0 and var at ? name[(at + NameOfResource.Length)..] : name;

    private static OnCallSchedule Registered(string id, JsonObject inputs) =>
        new(id, Text(inputs, "name"), "", Text(inputs, "timeZone"), [.. List(inputs, "layers").Select(Layer)], Team: null);

    private static OnCallLayer Layer(JsonObject layer) =>
        new(
            Text(layer, "name"),
            [.. (layer["users"] as JsonArray ?? []).Select(JsonDifferences.Text)],
            Text(layer, "start"),
            Text(layer, "rotationVirtualStart"),
            layer["end"] is { } end ? JsonDifferences.Text(end) : null,
            Whole(layer, "rotationTurnLengthSeconds") ?? 0,
            [.. List(layer, "restrictions").Select(Restriction)]
        );

    private static OnCallRestriction Restriction(JsonObject restriction) =>
        new(
            Text(restriction, "type"),
            Text(restriction, "startTimeOfDay"),
            Whole(restriction, "durationSeconds") ?? 0,
            Whole(restriction, "startDayOfWeek")
        );

    private static IEnumerable<JsonObject> List(JsonObject node, string member) => (node[member] as JsonArray ?? []).OfType<JsonObject>();

    private static string Text(JsonObject node, string member) => KubernetesObject.At(node, member) ?? "";

    private static int? Whole(JsonObject node, string member) =>
        int.TryParse(Text(node, member), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
