namespace Pulumi.Kubernetes.Core.V1;

/// <summary>How far a Service can be reached.</summary>
public readonly struct ServiceSpecType : IEquatable<ServiceSpecType>, ITextEnum
{
    private readonly string _text;

    private ServiceSpecType(string text) => _text = text;

    public static ServiceSpecType ExternalName { get; } = new("ExternalName");

    public static ServiceSpecType ClusterIP { get; } = new("ClusterIP");

    public static ServiceSpecType NodePort { get; } = new("NodePort");

    public static ServiceSpecType LoadBalancer { get; } = new("LoadBalancer");

    string ITextEnum.Text => _text;

    public static explicit operator string(ServiceSpecType value) => value._text;

    public static bool operator ==(ServiceSpecType left, ServiceSpecType right) => left.Equals(right);

    public static bool operator !=(ServiceSpecType left, ServiceSpecType right) => !left.Equals(right);

    public bool Equals(ServiceSpecType other) => _text == other._text;

    public override bool Equals(object? obj) => obj is ServiceSpecType other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(_text);

    public override string ToString() => _text;
}
