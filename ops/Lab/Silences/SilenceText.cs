using System.Globalization;
using FksSre.Ops.Lab.Clients;

namespace FksSre.Ops.Lab.Silences;

/// <summary>Silences as people read them.</summary>
internal static class SilenceText
{
    /// <summary>What is silent, until when, who said so and why.</summary>
    public static string Of(Silence silence) =>
        $"silent until {Time(silence.EndsAt)}  {string.Join(", ", silence.Matchers)}  {silence.CreatedBy}: {silence.Comment}";

    /// <summary>In the time zone of this machine.</summary>
    public static string Time(DateTimeOffset time) => time.ToLocalTime().ToString("ddd yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
