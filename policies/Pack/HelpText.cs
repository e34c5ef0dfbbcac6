using FksSre.Policies.Definition;
using FksSre.PolicyPack.Configuration;

namespace FksSre.PolicyPack;

/// <summary>What a person is told who starts the pack by hand.</summary>
internal static class HelpText
{
    private const string Introduction = """
        The rules that a stack of FKS SRE keeps, as a policy pack. Pulumi's engine starts it and asks it in every preview and update;
        nobody starts it by hand. There are two ways to have the engine do so, in the repository's folder:

          As a folder (engine 3.169 or later). The project is built each time, or taken as it is where nothing has changed:
            pulumi preview --stack dev --policy-pack "$PWD/policies/Pack"

          As a program that was compiled once (engine 3.255 or later), as in CI:
            dotnet publish policies/Pack -c Release -o policy-pack
            pulumi preview --stack dev --policy-pack "$PWD/policy-pack/FksSre.PolicyPack"
          What was published is a folder for an older engine too, as long as it is not moved: --policy-pack "$PWD/policy-pack"

        The path is an absolute one: a program is looked for from where you are, and started from the folder of the stack's program.
        `pulumi policy analyze --policy-pack ... --stack dev` asks the same rules of what is deployed already.

        What follows where a rule is not kept can be changed with --policy-pack-config FILE, e.g. {"run-as-non-root": "advisory"};
        a level is advisory, mandatory or disabled, and "all" sets every rule.
        """;

    public static string Of(IEnumerable<Policy> policies)
    {
        var asked = new PackPolicies(policies).Asked;
        var width = asked.Max(policy => policy.Name.Length);
        var lines = asked.Select(policy =>
            $"  {policy.Name.PadRight(width)}  {Lower(policy.DefaultLevel), -9}  {Lower(policy.Severity), -8}  {policy.Demand}\n"
        );
        return $"{Introduction}\n\nRules, with their level and their severity:\n{string.Concat(lines)}";
    }

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
