using System.Text.Json;

namespace FksSre.EndToEnd.Tests;

/// <summary>The details of an event at PagerDuty, as a person sees them.</summary>
internal static class EventDetails
{
    /// <summary>Without the characters that have no width.</summary>
    public static string Seen(JsonElement details, string name) =>
        details.GetProperty(name).GetString()!.Replace("\u200b", "", StringComparison.Ordinal);
}
