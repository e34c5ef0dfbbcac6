using FksSre.Policies.Definition;
using FksSre.Policies.Review;
using FksSre.Policies.Tests.Fixtures;
using FksSre.Tests;

namespace FksSre.Policies.Tests;

/// <summary>
/// Each rule over resources has a folder: <c>pass.yaml</c> keeps it, <c>fail.yaml</c> does not, and <c>fail.txt</c> is what is said of
/// that.
/// </summary>
public class PolicyFixtureTests
{
    public static TheoryData<string> Names =>
        [.. PolicySet.All.Where(policy => policy.Scope != PolicyScope.Plan).Select(policy => policy.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Rule_is_kept_by_what_passes(string name) => Assert.Equal("", Told(name, "pass.yaml"));

    [Theory]
    [MemberData(nameof(Names))]
    public void Rule_is_broken_by_what_fails_and_says_where(string name)
    {
        var told = Told(name, "fail.yaml");

        Assert.NotEqual("", told);
        GoldenFile.AssertSame(Path.Combine(Folder(name), "fail.txt"), told);
    }

    [Fact]
    public void Folder_of_no_rule_is_none()
    {
        var folders = Directory.GetDirectories(GoldenFile.Folder("policies")).Select(Path.GetFileName);

        Assert.Empty(folders.Except(PolicySet.All.Select(policy => policy.Name)));
    }

    private static string Folder(string name) => Path.Combine(GoldenFile.Folder("policies"), name);

    private static string Told(string name, string file) =>
        string.Concat(
            from verdict in PolicyReview.OfStack(
                PolicySet.All.Where(policy => policy.Name == name),
                YamlResources.Read(Path.Combine(Folder(name), file))
            )
            from finding in PolicyReview.Findings(verdict, verdict.Policy.DefaultLevel)
            select $"{finding}\n"
        );
}
