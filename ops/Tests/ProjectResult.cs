using System.Xml;
using System.Xml.Linq;

namespace FksSre.Ops.Tests;

/// <summary>What the tests of one project came to.</summary>
/// <param name="Name">Of the project.</param>
internal sealed record ProjectResult(string Name, int Passed, int Failed, int Skipped)
{
    /// <summary>Reads a result file as dotnet test writes it; null while it is being written.</summary>
    public static ProjectResult? Read(string file)
    {
        try
        {
            var run = XDocument.Load(file);
            var counters = Elements(run, "Counters").Single();
            var passed = Count(counters, "passed");
            var failed = Count(counters, "failed") + Count(counters, "error") + Count(counters, "timeout") + Count(counters, "aborted");
            return new(Project(run), passed, failed, Count(counters, "total") - passed - failed);
        }
        catch (Exception e) when (e is XmlException or IOException)
        {
            return null;
        }
    }

    public override string ToString() =>
        $"{Name}: {Passed} passed{(Failed > 0 ? $", {Failed} FAILED" : "")}{(Skipped > 0 ? $", {Skipped} skipped" : "")}";

    // A filter may leave nothing to run; then no test names the project it is from.
    private static string Project(XDocument run) =>
        Elements(run, "TestMethod").Select(test => Path.GetFileNameWithoutExtension((string)test.Attribute("codeBase")!)).FirstOrDefault()
        ?? "a project without such tests";

    private static int Count(XElement counters, string name) => (int)counters.Attribute(name)!;

    private static IEnumerable<XElement> Elements(XDocument run, string name) => run.Descendants().Where(e => e.Name.LocalName == name);
}
