using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace FksSre.Ops.Tests.Routing;

/// <summary>
/// Alertmanager from 0.29 on reads details as YAML and runs what it finds in a map or a list as templates. Older ones send what they made
/// as it is, so it is read as YAML here.
/// </summary>
public class DetailTextTests
{
    private static readonly string[] _texts =
    [
        "137 bad events in 1 h: more than 1.44 % of all",
        "see: {{ .Nope.Nope }} {{ end }}",
        "12: 30",
        "- {{ template \"x\" }}",
        "[{{ .Nope.Nope }}]",
        "{a: {{ end }}}",
        "trailing:",
        "a:\n  b: {{ end }}",
        "? a",
        "&a b",
        "y",
        "n",
        "yes",
        "no",
        "On",
        "off",
        "true",
        "False",
        "NULL",
        "~",
        "1e3",
        "2026-11-28",
        "# all gone",
        "--- a: b",
        "\"a\": b",
        "😀: ünbekannt",
    ];

    [Fact]
    public async Task Details_of_a_page_are_what_was_written_to_any_Alertmanager()
    {
        await using var path = await BarePath.StartAsync();
        var alerts = _texts.SelectMany(
            (text, i) =>
                new[]
                {
                    (Labels: Labels(("alertname", $"Told{i}"), ("severity", "page")), Annotations: Labels(("description", text))),
                    (Labels: Labels(("alertname", text), ("severity", "page"), ("environment", text), ("at", text)), Annotations: []),
                }
        );

        await path.Alertmanager.PostAsync(alerts);
        await path.UntilAsync(async () => (await path.IncidentsAsync()).Count == 2 * _texts.Length);

        Assert.Empty(await path.Sink.RefusalsAsync());
        var details = await path.DetailsAsync();
        foreach (var (name, value) in details.SelectMany(d => d.EnumerateObject()).Select(d => (d.Name, d.Value)))
        {
            Assert.True(name.StartsWith("num_", StringComparison.Ordinal) || IsText(value), $"{name}: {value}");
        }

        var told = details.Select(d => Seen(d, "description")).ToHashSet();
        Assert.All(_texts, text => Assert.Contains(text, told));
        Assert.All(_texts, text => Assert.Contains(details, d => Seen(d, "environment") == text && Seen(d, "firing") == $"{text} "));
    }

    /// <summary>Rules at PagerDuty may ask for it.</summary>
    [Fact]
    public async Task Environment_of_one_word_is_that_word()
    {
        await using var path = await BarePath.StartAsync();

        await path.Alertmanager.PostAsync([(Labels(("severity", "page"), ("environment", "prod-eu.1")), [])]);
        await path.UntilAsync(async () => (await path.IncidentsAsync()).Count == 1);

        Assert.Equal("prod-eu.1", Assert.Single(await path.DetailsAsync()).GetProperty("environment").GetString());
    }

    private static bool IsText(JsonElement detail)
    {
        if (detail.ValueKind != JsonValueKind.String)
        {
            return false;
        }

        var yaml = new YamlStream();
        try
        {
            yaml.Load(new StringReader(detail.GetString()!));
        }
        catch (YamlException)
        {
            return true;
        }

        return yaml.Documents[0].RootNode is YamlScalarNode { Style: ScalarStyle.Plain } text && text.Value!.Contains('\u200b');
    }

    private static string Seen(JsonElement details, string name) =>
        details.GetProperty(name).ToString().Replace("\u200b", "", StringComparison.Ordinal);

    private static Dictionary<string, string> Labels(params (string Name, string Value)[] labels) =>
        labels.ToDictionary(label => label.Name, label => label.Value);
}
