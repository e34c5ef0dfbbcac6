using System.Reflection;
using FksSre.Tests;

namespace FksSre.Ops.Tests.Workflows;

/// <summary>zizmor itself cannot be had from npm or NuGet; each audit of it is a test, or is not asked for a reason.</summary>
public class WorkflowAuditTests
{
    private static readonly string[][] _audits =
    [
        .. File.ReadLines(Path.Combine(RepositoryRoot.Folder, "tests", "Cases", "workflow-audits.tsv")).Select(line => line.Split('\t')),
    ];

    /// <summary>As many as zizmor 1.30 lists.</summary>
    [Fact]
    public void Each_audit_of_zizmor_is_named_once()
    {
        Assert.Equal(41, _audits.Length);
        Assert.Equal(_audits.Select(audit => audit[0]).Distinct().Order(StringComparer.Ordinal), _audits.Select(audit => audit[0]));
    }

    [Fact]
    public void Each_audit_is_a_test_that_is_there_or_says_why_not()
    {
        var tests = typeof(WorkflowTests)
            .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Select(m => m.Name)
            .ToHashSet();

        Assert.All(_audits, audit => Assert.True(tests.Contains(audit[1]) || IsReason(audit[1]), $"{audit[0]}: {audit[1]}"));
        Assert.Empty(tests.Except(_audits.Select(audit => audit[1])));
    }

    private static bool IsReason(string text) =>
        text.StartsWith("cannot occur: ", StringComparison.Ordinal) || text.StartsWith("not asked: ", StringComparison.Ordinal);
}
