using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace FksSre.EndToEnd.Tests.Values;

/// <summary>Made-up answers, by the expression that is asked.</summary>
internal sealed partial class StagedAnswers
{
    private readonly ConcurrentDictionary<string, (string Labels, double Value)[]> _answers = new(StringComparer.Ordinal);

    public void Clear() => _answers.Clear();

    /// <param name="expression">As the page asks it, whatever its rates look back.</param>
    /// <param name="series">Labels as JSON, and the value that each has at every moment.</param>
    public void Say(string expression, params (string Labels, double Value)[] series) => _answers[expression] = series;

    public string Answer(IFormCollection form, string kind)
    {
        var found = _answers.GetValueOrDefault(RateInterval().Replace(form["query"].ToString(), "[$$__rate_interval]"), []);
        var moments = kind == "query" ? [Number(form["time"]!)] : Steps(form).ToList();
        var series = found.Select(one =>
        {
            var points = moments.Select(at => string.Create(CultureInfo.InvariantCulture, $"[{at},\"{Text(one.Value)}\"]"));
            return $$"""{"metric":{{one.Labels}},{{(kind == "query" ? $"\"value\":{points.Single()}" : $"\"values\":[{string.Join(',', points)}]")}}}""";
        });
        return $$$"""{"status":"success","data":{"resultType":"{{{(kind == "query" ? "vector" : "matrix")}}}","result":[{{{string.Join(',', series)}}}]}}""";
    }

    private static IEnumerable<double> Steps(IFormCollection form)
    {
        for (var at = Number(form["start"]!); at <= Number(form["end"]!); at += Number(form["step"]!))
        {
            yield return at;
        }
    }

    /// <summary>The page writes it in seconds, and nobody else does.</summary>
    [GeneratedRegex(@"\[\d+s\]")]
    private static partial Regex RateInterval();

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(double value) => double.IsNaN(value) ? "NaN" : value.ToString("R", CultureInfo.InvariantCulture);
}
