namespace Pulumi;

/// <summary>An output property of a resource, a component or a stack; without a name the property's own is used.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute(string? name = null) : Attribute
{
    public string? Name { get; } = name;
}

/// <summary>An argument. With <paramref name="json"/> it travels as JSON text, as providers want their non-text settings.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class InputAttribute(string name, bool required = false, bool json = false) : Attribute
{
    internal string Name { get; } = name;

    internal bool IsRequired { get; } = required;

    internal bool Json { get; } = json;
}

/// <summary>A class for values of outputs, made with the constructor marked <see cref="OutputConstructorAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutputTypeAttribute : Attribute;

/// <summary>The constructor of an <see cref="OutputTypeAttribute"/> class; its parameters are named as the properties.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
public sealed class OutputConstructorAttribute : Attribute;
