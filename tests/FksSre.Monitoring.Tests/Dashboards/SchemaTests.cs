using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using FksSre.Monitoring.Rendering;

namespace FksSre.Monitoring.Tests.Dashboards;

/// <summary>Grafana's own types, and the compiler they are written for.</summary>
public class SchemaTests
{
    private static readonly string _folder = Assembly
        .GetExecutingAssembly()
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "NodeFolder")
        .Value!;

    [Fact]
    public void Dashboards_are_of_the_type_that_Grafana_gives_them() =>
        Assert.Equal("", Compile("right", SampleDashboards.All.Select(DashboardJson.Render)));

    [Fact]
    public void Value_that_Grafana_does_not_know_is_found()
    {
        var json = DashboardJson.Render(SampleDashboards.All[0]).Replace("\"absolute\"", "\"relative\"", StringComparison.Ordinal);
        Assert.Contains(
            "Type '\"relative\"' is not assignable to type '\"absolute\" | \"percentage\"'",
            Compile("wrong", [json]),
            StringComparison.Ordinal
        );
    }

    /// <summary>As literals, since what is imported from a .json file has lost its exact types.</summary>
    private static string Compile(string name, IEnumerable<string> dashboards)
    {
        var compiler = Path.Combine(_folder, "node_modules", "typescript", "bin", "tsc");
        Assert.True(File.Exists(compiler), $"TypeScript is missing: run `npm ci` in {_folder}.");
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "generated", name)).FullName;
        var lines = dashboards.Select(
            (json, i) => string.Create(CultureInfo.InvariantCulture, $"export const dashboard{i}: Checked = {json};")
        );
        File.WriteAllLines(Path.Combine(folder, "dashboards.ts"), lines.Prepend("import type { Checked } from '../../types';"));
        File.WriteAllText(Path.Combine(folder, "tsconfig.json"), """{ "extends": "../../tsconfig.json", "include": ["dashboards.ts"] }""");
        using var process = Process.Start(new ProcessStartInfo("node", [compiler, "-p", folder]) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
