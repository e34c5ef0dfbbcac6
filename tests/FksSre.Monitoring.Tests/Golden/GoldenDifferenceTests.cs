using FksSre.Tests;
using Xunit.Sdk;

namespace FksSre.Monitoring.Tests.Golden;

/// <summary>Who sees a golden fail reads which file it is, which lines differ first, and how to accept them.</summary>
public sealed class GoldenDifferenceTests : IDisposable
{
    private const string Remedy =
        "Where that is meant, accept it and read what git diff says: "
        + "FKS_ACCEPT=1 dotnet test tests/FksSre.Monitoring.Tests --filter ~GoldenDifferenceTests";

    private readonly string _folder = Directory.CreateTempSubdirectory("fks-golden-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_file_that_differs_is_named_with_its_first_lines()
    {
        Commit("a.json", "{\n \"name\": \"one\",\n \"size\": 1\n}\n");
        Commit("b.json", "{}\n");
        Commit("gone.json", "{}\n");

        Assert.Equal(
            $$"""
            {{Named("a.json")}} differs from what is committed, in line 2:
              -  "name": "one",
              +  "name": "two",
              +  "more": true,
            {{Named("new.json")}} is not committed.
            {{Named("gone.json")}} is committed, and no longer made.
            {{Remedy}}
            """,
            Refusal(() =>
                GoldenFile.AssertSameFolder(
                    _folder,
                    new Dictionary<string, string>
                    {
                        ["new.json"] = "{}\n",
                        ["b.json"] = "{}\n",
                        ["a.json"] = "{\n \"name\": \"two\",\n \"more\": true,\n \"size\": 1\n}\n",
                    }
                )
            )
        );
    }

    [Fact]
    public void Of_a_long_line_it_shows_what_is_near_the_difference_and_of_many_lines_the_first()
    {
        Commit("a.json", $"{new string('x', 500)}old{new string('y', 500)}\nb\nc\nd\ne\nend\n");

        Assert.Equal(
            $"""
            {Named("a.json")} differs from what is committed, in lines 1 to 5, at first:
              - ...{new string('x', 40)}old{new string('y', 117)}...
              - b
              - c
              + ...{new string('x', 40)}new{new string('y', 117)}...
            {Remedy}
            """,
            Refusal(() => GoldenFile.AssertSame(Path.Combine(_folder, "a.json"), $"{new string('x', 500)}new{new string('y', 500)}\nend\n"))
        );
    }

    [Fact]
    public void What_is_the_same_is_not_refused()
    {
        Commit("a.json", "{}\n");

        GoldenFile.AssertSameFolder(_folder, new Dictionary<string, string> { ["a.json"] = "{}\n" });
    }

    private void Commit(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    private string Named(string name) => Path.GetRelativePath(RepositoryRoot.Folder, Path.Combine(_folder, name));

    private static string Refusal(Action act) => Assert.Throws<FailException>(act).Message;
}
