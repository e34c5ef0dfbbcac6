using System.Reflection;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Conventions.Tests;

/// <summary>Every kind of finding has a code of its own, since people search for it.</summary>
public class FindingCodeTests
{
    private static readonly MethodInfo[] _makers =
    [
        .. new[]
        {
            "FksSre.ServiceLevels",
            "FksSre.Specifications",
            "FksSre.OnCall",
            "FksSre.Operations",
            "FksSre.Monitoring",
            "FksSre.Delivery",
            "FksSre.Stacks",
            "FksSre.Policies",
            "FksSre.PolicyPack",
            "fks",
        }
            .SelectMany(name => Assembly.Load(name).GetTypes())
            // Findings of rules bear the rule's name in place of a code; PolicySetTests hold those apart.
            .Where(t => t.IsAbstract && t.IsSealed && t != typeof(Policies.Review.PolicyFindings))
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly))
            // What is handed a code by a kind is no kind of its own.
            .Where(m => !m.IsPrivate && m.ReturnType == typeof(Finding) && m.GetParameters() is not [{ Name: "code" }, ..]),
    ];

    /// <summary>So that the test of their codes cannot pass by finding none.</summary>
    [Theory]
    [InlineData("FksSre.ServiceLevels", 50)]
    [InlineData("FksSre.Specifications", 55)]
    [InlineData("FksSre.OnCall", 34)]
    [InlineData("FksSre.Operations", 12)]
    [InlineData("FksSre.Monitoring", 14)]
    [InlineData("FksSre.Delivery", 2)]
    [InlineData("FksSre.Stacks", 55)]
    [InlineData("FksSre.Policies", 6)]
    [InlineData("FksSre.PolicyPack", 5)]
    [InlineData("fks", 45)]
    public void Kinds_of_finding_are_found_in_every_library(string assembly, int least)
    {
        var kinds = _makers.Count(m => m.Module.Assembly.GetName().Name == assembly);

        Assert.True(kinds >= least, $"Only {kinds} kinds of finding were found in {assembly}.");
    }

    [Fact]
    public void Codes_are_unique()
    {
        var codes = _makers.Select(CodeOf).ToList();
        Assert.All(codes, code => Assert.Matches("^FKS[0-9]{3}$", code));
        Assert.Equal(codes.Distinct().Order(StringComparer.Ordinal), codes.Order(StringComparer.Ordinal));
    }

    /// <summary>The first string the method loads: read from its body, since arguments for all of them cannot be made up.</summary>
    private static string CodeOf(MethodInfo maker)
    {
        var body = maker.GetMethodBody()!.GetILAsByteArray()!;
        for (var at = 0; at + 4 < body.Length; at++)
        {
            if (
                body[at] == 0x72
                && TryString(maker.Module, BitConverter.ToInt32(body, at + 1)) is { } text
                && text.StartsWith("FKS", StringComparison.Ordinal)
            )
            {
                return text;
            }
        }

        return $"{maker.Name} names no code";
    }

    private static string? TryString(Module module, int token)
    {
        try
        {
            return module.ResolveString(token);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
