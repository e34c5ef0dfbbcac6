using System.Xml.Linq;

namespace FksSre.Ops.Tests;

/// <summary>How many tests passed and failed, read from the result files that every test project writes.</summary>
internal sealed record TestResults(int Passed, int Failed, int Skipped)
{
    public static TestResults Read(string folder)
    {
        var counters = Directory.EnumerateFiles(folder, "*.trx", SearchOption.AllDirectories)
            .Select(file => XDocument.Load(file).Descendants().Single(e => e.Name.LocalName == "Counters"))
            .ToList();
        var passed = counters.Sum(c => (int)c.Attribute("passed")!);
        var failed = counters.Sum(c => (int)c.Attribute("failed")! + (int)c.Attribute("error")! + (int)c.Attribute("timeout")! + (int)c.Attribute("aborted")!);
        return new(passed, failed, counters.Sum(c => (int)c.Attribute("total")!) - passed - failed);
    }

    public override string ToString() => $"{Passed} passed, {Failed} failed{(Skipped > 0 ? $", {Skipped} skipped" : "")}";
}
