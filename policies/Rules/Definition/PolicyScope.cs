namespace FksSre.Policies.Definition;

/// <summary>What a rule looks at.</summary>
public enum PolicyScope
{
    /// <summary>The plan: promises, rules, routes, people. It exists before any resource does.</summary>
    Plan,

    /// <summary>One resource by itself.</summary>
    Resource,

    /// <summary>All resources of a stack, beside one another.</summary>
    Stack,
}
